//! Through which door a place was taken, and how many places each door may take.

use super::PoolFault;
use crate::codes;

codes! {
    /// Through which door a place was taken.
    pub enum Share("share") {
        /// A resident, on the web.
        Web = "web",
        /// The centre, for somebody on the telephone.
        Phone = "phone",
        /// The centre, for somebody at the desk.
        Desk = "desk",
    }
}

/// The most of the places, in percent, that visits booked through each door may take at one time.
///
/// They need not add up to 100: all doors at 100 is first come, first served; the web at 60 keeps two places of five
/// for those who have no computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// The web.
    pub web: u8,
    /// The telephone.
    pub phone: u8,
    /// The desk.
    pub desk: u8,
}

impl Shares {
    /// First come, first served.
    pub const ALL: Self = Self { web: 100, phone: 100, desk: 100 };

    /// A door's percentage.
    pub const fn of(self, share: Share) -> u8 {
        match share {
            Share::Web => self.web,
            Share::Phone => self.phone,
            Share::Desk => self.desk,
        }
    }

    /// How many of so many places a door may take, rounded up: a door that is open at all has a place.
    pub fn places(self, share: Share, of: u16) -> u16 {
        let part = (u32::from(of) * u32::from(self.of(share))).div_ceil(100);
        u16::try_from(part).unwrap_or(of)
    }

    pub(super) fn check(self) -> Result<(), PoolFault> {
        let all = [self.web, self.phone, self.desk];
        if all.iter().any(|part| *part > 100) { Err(PoolFault::Share) } else { Ok(()) }
    }
}
