//! How sure the institution is about who the submitter is.

use crate::codes;

codes! {
    /// The method by which somebody's identity was shown. A submission may gather several, and later better, ones.
    pub enum IdentityMethod("identity method") {
        /// Electronic identification by a qualified means (eID card, eParaksts mobile).
        QualifiedEid = "qualified_eid",
        /// A qualified electronic signature on the document, verified.
        #[doc(alias = "drošs elektroniskais paraksts")]
        QualifiedSignature = "qualified_signature",
        /// A written agreement with the institution about how the person identifies.
        WrittenAgreement = "written_agreement",
        /// Login through an internet bank.
        BankLogin = "bank_login",
        /// Login with the password of the tax authority's declaration system.
        EdsPassword = "eds_password",
        /// A passport, shown in person.
        Passport = "passport",
        /// An identity card, shown in person.
        #[doc(alias = "personas apliecība")]
        IdCard = "id_card",
        /// A call back to a known number and a control question.
        #[doc(alias = "atzvans")]
        CallbackQuestion = "callback_question",
        /// Nothing.
        None = "none",
    }
}

codes! {
    /// How much a method of identification assures, from nothing to the most.
    ///
    /// `Ord` is the order of assurance: a service asks for “at least” one of these.
    pub enum Assurance("assurance") {
        /// Nobody knows who it is.
        None = "none",
        /// Somebody who knows what only the person should know.
        ControlQuestion = "control_question",
        /// A login that the state does not count as qualified: internet bank, EDS password.
        Password = "password",
        /// A passport or an identity card in the hands of the one who stands there.
        ShownInPerson = "shown_in_person",
        /// A written agreement, which the law sets beside a shown passport.
        Agreement = "agreement",
        /// A qualified signature: equal to a handwritten one, with the signer's name in a qualified certificate.
        QualifiedSignature = "qualified_signature",
        /// A qualified means of electronic identification, used just now.
        QualifiedEid = "qualified_eid",
    }
}

impl IdentityMethod {
    /// What the method assures.
    pub const fn assurance(self) -> Assurance {
        match self {
            Self::QualifiedEid => Assurance::QualifiedEid,
            Self::QualifiedSignature => Assurance::QualifiedSignature,
            Self::WrittenAgreement => Assurance::Agreement,
            Self::Passport | Self::IdCard => Assurance::ShownInPerson,
            Self::BankLogin | Self::EdsPassword => Assurance::Password,
            Self::CallbackQuestion => Assurance::ControlQuestion,
            Self::None => Assurance::None,
        }
    }

    /// Does the law give it the force of a shown identity document?
    ///
    /// Fizisko personu elektroniskās identifikācijas likums: a qualified means of electronic identification and a
    /// written agreement do. A qualified signature has the force of a handwritten one, which is another thing.
    pub const fn equals_shown_document(self) -> bool {
        matches!(self, Self::QualifiedEid | Self::WrittenAgreement | Self::Passport | Self::IdCard)
    }
}

#[cfg(test)]
mod tests;
