use lodzins_core::{
    Language, Role,
    id::{Id, StaffId},
};
use lodzins_db::{Db, DbError};
use lodzins_testkit::both_engines;

use super::places::{acts, anna, appoint, institution, new_staff, places, unit, write};
use crate::{
    Actor, MIGRATIONS,
    identity::{
        Colleague, NewStaff, StaffError, staff_by_user_name, staff_credentials, staff_image,
        staff_of_unit, staff_set_active, staff_set_language, staff_set_password, staff_view,
    },
};

both_engines! {
    migrations = MIGRATIONS;

    fn who_was_appointed_is_found_by_id_and_by_name(db: &Db) -> Result<(), DbError> {
        let id = anna(db);
        let (by_id, by_name) = db.read_now(move |tx| {
            Ok::<_, DbError>((staff_view(tx, institution(1), id)?, staff_by_user_name(tx, " Anna.LIEPA ")?))
        })?;
        let member = by_id.expect("Anna works here");
        assert_eq!(Some(&member), by_name.as_ref());
        assert_eq!(member.roles, [Role::Records, Role::Handler]);
        assert!(member.is(Role::Handler) && !member.is(Role::Head));
        assert_eq!((member.unit, member.language, member.has_second_factor), (Some(unit()), Language::Lv, false));
        assert_eq!(db.read_now(move |tx| staff_view(tx, institution(2), id))?, None, "she works at the first only");
        assert_eq!(acts(db, institution(1)), ["staff.created"]);
        Ok(())
    }

    fn a_user_name_is_given_once_in_the_whole_installation(db: &Db) {
        anna(db);
        let elsewhere = NewStaff { institution: institution(2), unit: None, ..new_staff("Anna.Liepa") };
        assert!(matches!(appoint(db, elsewhere), Err(StaffError::UserNameTaken)));
    }

    fn an_appointment_that_makes_no_sense_is_refused(db: &Db) {
        places(db);
        for user_name in ["", "  ", "anna liepa", "anna\u{7}liepa", &"a".repeat(101)] {
            assert!(matches!(appoint(db, new_staff(user_name)), Err(StaffError::UserNameUnusable)), "{user_name}");
        }
        assert!(matches!(
            appoint(db, NewStaff { roles: vec![], ..new_staff("anna") }),
            Err(StaffError::NoRole)
        ));
        assert!(matches!(
            appoint(db, NewStaff { name: " ".into(), ..new_staff("anna") }),
            Err(StaffError::NameMissing)
        ));
        assert_eq!(acts(db, institution(1)), [""; 0], "a refusal leaves nothing behind");
    }

    fn a_unit_s_people_come_by_name_with_their_roles(db: &Db) -> Result<(), DbError> {
        let anna = anna(db);
        let berta = NewStaff { name: "Alma Persona Bērza".into(), roles: vec![Role::Head], ..new_staff("alma") };
        let gone = appoint(db, new_staff("gunta")).expect("Gunta");
        let alma = appoint(db, berta).expect("Alma");
        write(db, move |tx, at| staff_set_active(tx, at, Actor::System, institution(1), gone, false))
            .expect("Gunta goes");
        let people = db.read_now(|tx| staff_of_unit(tx, institution(1), unit()))?;
        assert_eq!(people, [
            Colleague { id: alma, name: "Alma Persona Bērza".into(), roles: vec![Role::Head] },
            Colleague { id: anna, name: "Anna Persona Liepa".into(), roles: vec![Role::Records, Role::Handler] },
        ]);
        Ok(())
    }

    fn every_change_is_in_the_trail_and_changes_the_image(db: &Db) -> Result<(), DbError> {
        let id = anna(db);
        let image = |db: &Db| db.read_now(move |tx| staff_image(tx, institution(1), id));
        let mut images = vec![image(db)?];
        write(db, move |tx, at| staff_set_language(tx, at, Actor::Staff(id), institution(1), id, Language::Ru))
            .expect("another language");
        images.push(image(db)?);
        write(db, move |tx, at| staff_set_password(tx, at, Actor::Staff(id), institution(1), id, "$argon2id$…"))
            .expect("another password");
        images.push(image(db)?);
        write(db, move |tx, at| staff_set_active(tx, at, Actor::System, institution(1), id, false))
            .expect("goes");
        images.push(image(db)?);
        for (n, image) in images.iter().enumerate() {
            assert!(image.is_some() && !images[..n].contains(image), "image {n} is new");
        }
        assert_eq!(acts(db, institution(1)), [
            "staff.created", "staff.language_set", "staff.password_set", "staff.deactivated",
        ]);
        Ok(())
    }

    fn who_has_gone_is_nobody_to_the_sign_in(db: &Db) -> Result<(), DbError> {
        let id = anna(db);
        write(db, move |tx, at| staff_set_active(tx, at, Actor::System, institution(1), id, false))
            .expect("goes");
        assert!(db.read_now(|tx| staff_credentials(tx, "anna.liepa"))?.is_none());
        Ok(())
    }

    fn nobody_who_is_not_there_is_changed(db: &Db) {
        places(db);
        let changed = write(db, |tx, at| {
            staff_set_language(tx, at, Actor::System, institution(1), StaffId::from_bytes([8; 16]), Language::En)
        });
        assert!(matches!(changed, Err(StaffError::NoSuchStaff)));
        assert_eq!(acts(db, institution(1)), [""; 0]);
    }
}
