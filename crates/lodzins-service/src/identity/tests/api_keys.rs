use lodzins_core::{Role, id::ApiKeyId};
use lodzins_db::{Db, DbError};
use lodzins_testkit::both_engines;

use super::places::{acts, institution, places, trails, write};
use crate::{
    Actor, MIGRATIONS,
    identity::{
        ApiCaller, api_key_check, api_key_create, api_key_list, api_key_revoke, api_key_used,
    },
};

fn create(db: &Db) -> (ApiKeyId, String) {
    write(db, |tx, at| {
        api_key_create(tx, at, Actor::System, institution(1), Role::Records, " vietvedis ")
    })
    .unwrap_or_else(|wrong: DbError| panic!("a key: {wrong}"))
}

fn caller(db: &Db, text: String) -> Option<ApiCaller> {
    db.read_now(move |tx| api_key_check(tx, &text))
        .unwrap_or_else(|wrong: DbError| panic!("{wrong}"))
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_key_tells_who_calls(db: &Db) {
        places(db);
        let (key, text) = create(db);
        assert!(text.starts_with("lodzins_") && text.len() == 51 && !text.contains(' '), "{text}");
        let expected =
            ApiCaller { key, institution: institution(1), role: Role::Records, last_used_on: None };
        assert_eq!(caller(db, text.clone()), Some(expected));
        let day = jiff::civil::date(2026, 7, 1);
        let used: Result<(), DbError> =
            db.write_now(institution(1), move |tx, _| api_key_used(tx, institution(1), key, day));
        used.expect("the day is kept");
        assert_eq!(caller(db, text.clone()), Some(ApiCaller { last_used_on: Some(day), ..expected }));
        for wrong in [String::new(), "lodzins_".into(), text[8..].to_owned(), format!("{text}A"), text.to_lowercase()] {
            assert_eq!(caller(db, wrong.clone()), None, "{wrong}");
        }
        assert_ne!(create(db).1, text);
    }

    fn a_revoked_key_opens_nothing_any_more(db: &Db) -> Result<(), DbError> {
        places(db);
        let (key, text) = create(db);
        let other = create(db).1;
        assert!(!db.write_now(institution(2), move |tx, at| {
            api_key_revoke(tx, at, Actor::System, institution(2), key)
        })?, "another institution's key is none of theirs");
        assert!(write(db, move |tx, at| api_key_revoke(tx, at, Actor::System, institution(1), key))?);
        assert_eq!(caller(db, text), None);
        assert!(caller(db, other).is_some());
        assert!(!write(db, move |tx, at| api_key_revoke(tx, at, Actor::System, institution(1), key))?, "once");
        assert_eq!(acts(db, institution(1)), ["api_key.created", "api_key.created", "api_key.revoked"]);
        Ok(())
    }

    fn the_list_and_the_trail_show_what_a_key_is_for_and_never_the_key(db: &Db) -> Result<(), DbError> {
        places(db);
        let (key, text) = create(db);
        let list = db.read_now(|tx| api_key_list(tx, institution(1)))?;
        assert_eq!(list.len(), 1);
        assert_eq!((list[0].id, list[0].label.as_str(), list[0].role), (key, "vietvedis", Role::Records));
        assert_eq!(trails(db), [("api_key.created".into(), "system".into(), format!("{key} records"))]);
        assert!(!format!("{:?}{:?}", list, trails(db)).contains(&text[8..]));
        Ok(())
    }
}
