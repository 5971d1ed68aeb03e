//! The second factor: begun, confirmed, asked for, removed.

use axum::http::StatusCode;
use hmac::{Hmac, KeyInit, Mac};
use jiff::SignedDuration;
use lodzins_core::{Clock, Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};
use sha1::Sha1;

use crate::{
    centre::{Centre, PASSWORD, sign_in},
    support::House,
};

/// What an app shows for a secret (RFC 6238), written down here a second time on purpose.
fn code(secret: &str, clock: &SetClock) -> String {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let fives = secret.chars().filter_map(|sign| ALPHABET.find(sign));
    let bits: Vec<u8> = fives
        .flat_map(|five| (0..5).rev().map(move |bit| u8::from(five >> bit & 1 == 1)))
        .collect();
    let key: Vec<u8> = bits
        .chunks_exact(8)
        .map(|eight| eight.iter().fold(0, |byte, bit| byte << 1 | bit))
        .collect();
    let step = u64::try_from(clock.now().as_second()).expect("after 1970") / 30;
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("any length");
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash[19] & 15);
    let number =
        u32::from_be_bytes(hash[offset..offset + 4].try_into().expect("four")) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

both_engines! {
    migrations = MIGRATIONS;

    fn it_is_set_asked_for_and_removed(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let page = "/desk/account/second-factor";
        let begun = { let form = desk.get(page).form(); desk.send_and_follow(&form) };
        let secret = begun.first("main .lz-secret");
        assert_eq!(secret.split(' ').map(str::len).collect::<Vec<_>>(), [4; 8], "{secret}");
        let picture = begun.attribute("main img", "src").expect("a picture");
        assert!(picture.starts_with("data:image/svg+xml;base64,"), "{picture}");
        let wrong = desk.send(&begun.form().with("code", "000000"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.first("main .lz-secret"), secret, "the same secret, to be tried again");
        let set = desk.send_and_follow(&wrong.form().with("code", &code(&secret, clock)));
        assert!(set.text().contains("Divpakāpju pierakstīšanās ir ieslēgta."), "{}", set.text());

        // The password alone opens nothing now.
        clock.advance(SignedDuration::from_secs(30));
        let mut again = house.visitor(Language::Lv);
        let half = sign_in(&mut again, "cesis.desk", PASSWORD);
        assert_eq!(half.location().as_deref(), Some("/desk/sign-in/code"));
        assert!(again.get("/desk/account").location().is_some(), "not in yet");
        let page_of_code = again.get("/desk/sign-in/code");
        let wrong = again.send(&page_of_code.form().with("code", "000000"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let right = code(&secret, clock);
        let inside = again.send(&wrong.form().with("code", &right));
        assert_eq!(inside.location().as_deref(), Some("/desk"));
        assert_eq!(again.get("/desk/account").status, StatusCode::OK);

        // A code is good once, for removing too.
        let form = again.get(page).form();
        assert_eq!(again.send(&form.clone().with("code", &right)).status, StatusCode::UNPROCESSABLE_ENTITY);
        clock.advance(SignedDuration::from_secs(30));
        let removed = again.send_and_follow(&form.with("code", &code(&secret, clock)));
        assert!(removed.text().contains("Divpakāpju pierakstīšanās ir izslēgta."), "{}", removed.text());
    }

    fn the_page_of_the_code_is_only_for_those_who_gave_the_password(db: &Db) {
        let house = House::of(db);
        let mut visitor = house.visitor(Language::Lv);
        assert_eq!(visitor.get("/desk/sign-in/code").location().as_deref(), Some("/desk/sign-in"));
    }
}
