use super::*;
use IdentityMethod as By;

#[test]
fn assurance_falls_from_the_qualified_means_to_nothing() {
    let ladder = [
        By::QualifiedEid,
        By::QualifiedSignature,
        By::WrittenAgreement,
        By::Passport,
        By::BankLogin,
        By::CallbackQuestion,
        By::None,
    ];
    for step in ladder.windows(2) {
        assert!(
            step[0].assurance() > step[1].assurance(),
            "{} must assure more than {}",
            step[0],
            step[1]
        );
    }
}

#[test]
fn a_bank_login_and_an_eds_password_assure_the_same_and_do_not_stand_for_a_passport() {
    assert_eq!(By::BankLogin.assurance(), By::EdsPassword.assurance());
    assert!(!By::BankLogin.equals_shown_document() && !By::EdsPassword.equals_shown_document());
}

#[test]
fn the_law_sets_a_qualified_means_and_an_agreement_beside_a_passport() {
    for method in [By::QualifiedEid, By::WrittenAgreement, By::Passport, By::IdCard] {
        assert!(method.equals_shown_document(), "{method}");
    }
}
