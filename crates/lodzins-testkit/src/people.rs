//! Plainly fictional people: nobody can take them for real ones, and no message can reach them.

#[cfg(test)]
mod tests;

/// A person who does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// For example `Testa`.
    pub given_name: String,
    /// For example `Persona 017`: the number says that it is made up.
    pub family_name: String,
    /// For example `323456-00179`; a code of the kind given since July 2017, without a date of birth.
    #[doc(alias = "personas kods")]
    pub personal_code: String,
    /// Under `example.org` (RFC 2606), which takes no mail.
    pub email: String,
    /// A number that begins with four zeros, as no number in Latvia does.
    pub phone: String,
}

impl Person {
    /// Both names, as people write them.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}

/// An endless row of fictional people; the same seed gives the same people in the same order.
#[derive(Debug, Clone)]
pub struct People {
    state: u64,
    next: u32,
}

const GIVEN_NAMES: [&str; 8] =
    ["Testa", "Paraugs", "Izdoma", "Mēģina", "Žetons", "Ķirsis", "Šķietama", "Проба"];

impl People {
    /// People that follow from `seed`.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed, next: 1 }
    }

    /// The next person, with a personal code whose check digit is right.
    pub fn person(&mut self) -> Person {
        self.person_whose_check_is_off_by(0)
    }

    /// The next person, with a personal code whose check digit is wrong: real ones exist, so that such a code
    /// may be warned about and never rejected.
    pub fn person_with_odd_code(&mut self) -> Person {
        self.person_whose_check_is_off_by(1)
    }

    fn person_whose_check_is_off_by(&mut self, astray: u64) -> Person {
        let (number, drawn) = self.draw();
        let given_name = GIVEN_NAMES[usize::try_from(drawn % 8).unwrap_or_default()];
        Person {
            given_name: given_name.to_owned(),
            family_name: format!("Persona {number:03}"),
            personal_code: personal_code(drawn, astray),
            email: format!("persona.{number:03}@example.org"),
            phone: format!("+371 0000{:04}", number % 10_000),
        }
    }

    // SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine.
    fn draw(&mut self) -> (u32, u64) {
        let number = self.next;
        self.next += 1;
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number, mixed ^ (mixed >> 31))
    }
}

impl Iterator for People {
    type Item = Person;

    fn next(&mut self) -> Option<Person> {
        Some(self.person())
    }
}

/// `32NNNN-NNNNC`, where C is the check digit moved on by `astray`.
fn personal_code(drawn: u64, astray: u64) -> String {
    let ten = format!("32{:08}", drawn % 100_000_000);
    let check = (check_digit(&ten) + astray) % 10;
    format!("{}-{}{check}", &ten[..6], &ten[6..])
}

/// (1 + Σ weight · digit) mod 11 mod 10, as published number checkers have it for both kinds of code.
fn check_digit(ten: &str) -> u64 {
    const WEIGHTS: [u64; 10] = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9];
    let sum: u64 =
        ten.bytes().zip(WEIGHTS).map(|(digit, weight)| u64::from(digit - b'0') * weight).sum();
    (1 + sum) % 11 % 10
}
