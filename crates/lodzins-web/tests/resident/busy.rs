//! The queue is full: every form comes again with what was typed, says so, and can simply be sent once more.

use lodzins_core::Language;
use lodzins_db::Db;
use lodzins_testkit::{Fresh, Kind, both_engines};

use super::{Answer, House, Typed, begun, checked, id_in, journey::submissions, written};

fn is_busy(page: &Answer) {
    assert_eq!(page.status, 503, "{}", page.text());
    assert_eq!(page.header("retry-after"), "5");
    assert_eq!(page.errors().len(), 1, "{}", page.text());
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_full_queue_keeps_every_step(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let full = house.with_queue_limit(0);
        let (mut visitor, kind) = begun(&house, Language::Lv);

        let held = visitor.at(&full).send(&kind.form().with("kind", "proposal"));
        is_busy(&held);
        assert_eq!(held.form().value("kind"), "proposal");

        let text = visitor.send_and_follow(&held.form());
        let typed = text.form().with("subject", "Soliņi").with("text", "Pie upes.");
        let held = visitor.at(&full).send(&typed);
        is_busy(&held);
        assert_eq!(held.form().value("text"), "Pie upes.");

        let files = visitor.send_and_follow(&held.form());
        let you = visitor.send_and_follow(&files.form().with("do", "next"));
        let typed = you.form().with("name", "Anna Testa").with("answer_mode", "portal");
        let held = visitor.at(&full).send(&typed);
        is_busy(&held);
        assert_eq!(held.form().value("name"), "Anna Testa");

        let check = visitor.send_and_follow(&held.form());
        let held = visitor.at(&full).send(&check.form());
        is_busy(&held);
        assert!(held.text().contains("Pie upes."), "the summary is still there");
        assert_eq!(submissions(db), 0);
        assert_eq!(visitor.send_and_follow(&held.form()).status, 200);
        assert_eq!(submissions(db), 1);
    }

    fn beginning_says_so_too(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let full = house.with_queue_limit(0);
        let mut visitor = house.visitor(Language::En);
        let start = visitor.get("/i/cesis/write");
        is_busy(&visitor.at(&full).send(&start.form()));
    }

    fn following_and_replying_say_so_too(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, page) = written(&house, Language::Lv);
        let full = house.with_queue_limit(0);
        let follow = visitor.get("/follow").form().with("code", &super::code_on(&page));
        let held = visitor.at(&full).send(&follow);
        is_busy(&held);
        assert_eq!(held.form().value("code"), super::code_on(&page));

        let id = id_in(&page.path);
        let reply = visitor.get(&format!("/follow/{id}/reply"));
        let held = visitor.at(&full).send(&reply.form().with("text", "Vēl viena bedre."));
        is_busy(&held);
        assert_eq!(held.form().value("text"), "Vēl viena bedre.");

        let withdraw = visitor.get(&format!("/follow/{id}/withdraw"));
        let held = visitor.at(&full).send(&withdraw.form().with("reason", "Aizbērta."));
        is_busy(&held);
        assert_eq!(held.form().value("reason"), "Aizbērta.");
    }

    fn a_press_while_the_first_is_under_way_is_no_second_submission(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        let check = checked(&mut visitor, &kind, &Typed::default());
        let one = house.with_queue_limit(1);
        let first = visitor.at(&one).send(&check.form());
        let second = visitor.send(&check.form());
        assert_eq!(first.location(), second.location());
        assert_eq!(submissions(db), 1);
    }
}

/// PostgreSQL goes away under the program: the forms come again with what was typed, without a page of their own lost.
#[test]
fn a_database_that_is_away_keeps_every_form() {
    let fresh = Fresh::on(Kind::Postgres, lodzins_service::MIGRATIONS);
    let house = House::of(fresh.db());
    house.found("cesis");
    let (mut visitor, kind) = begun(&house, Language::Lv);
    let text = visitor.send_and_follow(&kind.form().with("kind", "proposal"));
    let (mut follower, page) = written(&house, Language::Lv);
    let id = id_in(&page.path);
    let reply = follower.get(&format!("/follow/{id}/reply"));
    let withdraw = follower.get(&format!("/follow/{id}/withdraw"));
    let enter = follower.get("/follow");
    drop(fresh);

    let held = visitor.send(&text.form().with("subject", "Soliņi").with("text", "Pie upes."));
    is_busy(&held);
    assert_eq!(held.form().value("text"), "Pie upes.");
    let held = follower.send(&reply.form().with("text", "Vēl viena bedre."));
    is_busy(&held);
    assert_eq!(held.form().value("text"), "Vēl viena bedre.");
    let held = follower.send(&withdraw.form().with("reason", "Aizbērta."));
    is_busy(&held);
    assert_eq!(held.form().value("reason"), "Aizbērta.");
    let held = follower.send(&enter.form().with("code", "2222-2222-2222"));
    is_busy(&held);
    assert_eq!(held.form().value("code"), "2222-2222-2222");
}
