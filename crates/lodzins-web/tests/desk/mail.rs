//! How letters leave: the administrator sees what is set and tries it.

use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{
    MIGRATIONS,
    outbox::{
        Courier, Destination, MailFault, MailSecurity, NotDelivered, Parcel, Sender, TrialFailed,
        WayOut,
    },
};
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

/// A courier that keeps what it is given, or fails as it was told.
#[derive(Default)]
struct Kept {
    letters: Mutex<Vec<Option<Parcel>>>,
    fails: Mutex<Option<MailFault>>,
}

impl Courier for Kept {
    fn deliver(&self, _: &Parcel) -> Result<(), NotDelivered> {
        Ok(())
    }

    fn destination(&self) -> Destination {
        Destination::Server {
            host: "mail.example.org".to_owned(),
            port: 587,
            security: MailSecurity::StartTls,
            user: Some("lodzins".to_owned()),
        }
    }

    fn try_out(&self, parcel: Option<&Parcel>) -> Result<(), TrialFailed> {
        self.letters.lock().expect("letters").push(parcel.cloned());
        let fails = *self.fails.lock().expect("a fault");
        fails.map_or(Ok(()), |fault| Err(TrialFailed { fault, said: "5.7.8 <no>".to_owned() }))
    }

    fn name(&self) -> &'static str {
        "kept"
    }
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_test_letter_goes_and_the_page_says_what_the_server_answered(db: &Db) {
        let house = House::of(db);
        let courier = Arc::new(Kept::default());
        let sender = Sender { name: "KAC".to_owned(), address: "kac@example.org".to_owned(), reply_to: None };
        let _ = house.app().clone().with_way_out(WayOut { courier: courier.clone(), sender });
        let cesis = Centre::found(&house, "cesis");
        let mut administrator = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let page = administrator.get("/desk/mail");
        assert_eq!(page.heading(), "E-pasta iestatījumi");
        for shown in ["mail.example.org", "587", "STARTTLS", "lodzins", "Ir norādīta. To nerāda.", "kac@example.org"] {
            assert!(page.text().contains(shown), "{shown}: {}", page.text());
        }
        for wrong in ["", "nekurp", "a b@example.org"] {
            let again = administrator.send(&page.form().with("to", wrong).with("do", "send"));
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert_eq!(again.form().value("to"), wrong);
        }
        let form = page.form().with("to", "testa.persona.001@example.org");
        let sent = administrator.send(&form.clone().with("do", "send"));
        assert!(sent.first("main [role=status]").starts_with("Serveris vēstuli pieņēma."), "{}", sent.text());
        let checked = administrator.send(&page.form().with("do", "check"));
        assert!(checked.first("main [role=status]").starts_with("Serveris ir sasniedzams"), "{}", checked.text());
        {
            let letters = courier.letters.lock().expect("letters");
            let letter = letters[0].as_ref().expect("a letter");
            assert_eq!((letter.to.as_str(), letters[1].is_none()), ("testa.persona.001@example.org", true));
            assert_eq!(letter.subject, "Izmēģinājuma vēstule: Iestāde cesis");
            assert!(letter.html.as_deref().is_some_and(|html| html.contains("#1f5f3f")), "in the institution's colour");
            assert!(letter.message_id.ends_with("@example.org"), "{}", letter.message_id);
        }
        *courier.fails.lock().expect("a fault") = Some(MailFault::SignIn);
        let failed = administrator.send(&form.with("do", "send"));
        let said = failed.first("main [role=status]");
        assert!(said.starts_with("Serveris nepieņēma lietotājvārdu un paroli.") && said.contains("5.7.8 <no>"), "{said}");
        let tried: Vec<_> = cesis.audit(db).into_iter().filter(|(did, _)| did == "mail.tried").map(|(_, detail)| detail).collect();
        assert_eq!(tried, ["sent", "sent", "sign_in"]);
    }

    fn where_nothing_takes_letters_the_page_says_so(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut administrator = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let page = administrator.get("/desk/mail");
        assert!(page.text().contains("Šī programmas daļa vēstules nesūta"), "{}", page.text());
        assert_eq!(page.all("main form").len(), 0);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        assert_eq!(head.get("/desk/mail").status, StatusCode::FORBIDDEN);
    }
}
