//! What has opening hours.

use crate::codes;

codes! {
    /// What has opening hours.
    pub enum PlaceKind("kind of place") {
        /// A centre as a whole.
        #[doc(alias = "klientu apkalpošanas centrs")]
        Centre = "centre",
        /// A counter or a window.
        #[doc(alias = "lodziņš")]
        Counter = "counter",
        /// A telephone line.
        #[doc(alias = "tālruņa līnija")]
        PhoneLine = "phone_line",
        /// A cash desk.
        #[doc(alias = "kase")]
        CashDesk = "cash_desk",
        /// A drop box.
        #[doc(alias = "iesniegumu kaste")]
        Box = "box",
    }
}

impl PlaceKind {
    /// Is it closed whenever its centre is? A box may hang outdoors, and a line be answered elsewhere.
    pub fn closes_with_its_centre(self) -> bool {
        matches!(self, Self::Counter | Self::CashDesk)
    }
}
