//! Which passwords are refused. Length counts, not character classes (NIST SP 800-63B-4, section 3.1.1.2).

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;
/// The most characters: room for a sentence, not for keeping the hasher busy.
pub const LONGEST: usize = 256;

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    /// Fewer than [`SHORTEST`] characters.
    #[error("shorter than {SHORTEST} characters")]
    TooShort,
    /// More than [`LONGEST`] characters.
    #[error("longer than {LONGEST} characters")]
    TooLong,
    /// It is the user name, or the user name with a few characters around it.
    #[error("too much like the user name")]
    LikeUserName,
    /// Everybody's first guess: a common word with digits, a row of keys, one piece again and again.
    #[error("one of the most common passwords")]
    Common,
}

/// What makes this password too weak for this user; nothing when it will do.
pub fn weakness(user_name: &str, password: &str) -> Option<Weakness> {
    let length = password.chars().count();
    let folded = password.to_lowercase();
    if length < SHORTEST {
        Some(Weakness::TooShort)
    } else if length > LONGEST {
        Some(Weakness::TooLong)
    } else if is_like(&folded, &user_name.trim().to_lowercase()) {
        Some(Weakness::LikeUserName)
    } else {
        is_common(&folded).then_some(Weakness::Common)
    }
}

/// The name makes up all of the password but fewer characters than the shortest password has itself.
fn is_like(password: &str, name: &str) -> bool {
    let rest = password.chars().count().saturating_sub(name.chars().count());
    !name.is_empty() && password.contains(name) && rest < SHORTEST / 2
}

fn is_common(password: &str) -> bool {
    let word: String = password.chars().filter(|letter| letter.is_alphabetic()).collect();
    // “Parole2026!!” is the word with what a form asks to be added.
    let bare = if word.is_empty() { password } else { &word };
    COMMON_WORDS.contains(&bare) || is_on_a_row_of_keys(password) || is_one_piece_repeated(password)
}

/// `123123123123`, `aaaaaaaaaaaa`, `paroleparole`.
fn is_one_piece_repeated(password: &str) -> bool {
    let letters: Vec<char> = password.chars().collect();
    (1..=letters.len() / 2).any(|piece| {
        letters.len().is_multiple_of(piece)
            && letters.chunks(piece).all(|chunk| chunk == &letters[..piece])
    })
}

/// The whole password is a stretch of a row, forwards or backwards.
fn is_on_a_row_of_keys(password: &str) -> bool {
    let backwards: String = password.chars().rev().collect();
    ROWS.iter().any(|row| row.contains(password) || row.contains(&backwards))
}

/// Rows of keys and of the alphabets, each long enough for a stretch of twelve.
const ROWS: &[&str] = &[
    "123456789012345678901234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "qwertyuiopasdfghjklzxcvbnm",
    "йцукенгшщзхъфывапролджэячсмитьбю",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmikolp",
];

/// Words that stand at the top of every list of leaked passwords, and their like in the languages spoken here;
/// `gfhjkm` is the Russian word for a password, typed with the keyboard set to Latin letters.
const COMMON_WORDS: &[&str] = &[
    "admin",
    "administrator",
    "administrators",
    "administratorsadministrators",
    "changeme",
    "default",
    "dragon",
    "football",
    "guest",
    "hello",
    "iloveyou",
    "letmein",
    "letmeinplease",
    "login",
    "master",
    "monkey",
    "mypassword",
    "newpassword",
    "pass",
    "passw",
    "passwd",
    "password",
    "passwordpassword",
    "passwort",
    "princess",
    "qwe",
    "qwer",
    "qwert",
    "qwerty",
    "qwertyuiop",
    "qwertyqwerty",
    "root",
    "secret",
    "sunshine",
    "superman",
    "temp",
    "temppassword",
    "test",
    "trustno",
    "user",
    "welcome",
    "welcometo",
    "zaq",
    "asdfgh",
    "asdfghjkl",
    "zxcvbn",
    "zxcvbnm",
    // Latvian
    "parole",
    "manaparole",
    "jaunaparole",
    "parolite",
    "drosaparole",
    "drošaparole",
    "lietotajs",
    "lietotājs",
    "latvija",
    "latvijalatvija",
    "riga",
    "rīga",
    "jelgava",
    "liepaja",
    "liepāja",
    "ogre",
    "cesis",
    "cēsis",
    "novads",
    "dome",
    "pasvaldiba",
    "pašvaldība",
    "klientucentrs",
    "klientuapkalposana",
    "klientuapkalpošana",
    "lodzins",
    "lodziņš",
    "milestiba",
    "mīlestība",
    "ziemassvetki",
    "ziemassvētki",
    "vasara",
    "pavasaris",
    "rudens",
    "ziema",
    "janvaris",
    "janvāris",
    "februaris",
    "februāris",
    "marts",
    "aprilis",
    "aprīlis",
    "maijs",
    "junijs",
    "jūnijs",
    "julijs",
    "jūlijs",
    "augusts",
    "septembris",
    "oktobris",
    "novembris",
    "decembris",
    // Russian
    "пароль",
    "мойпароль",
    "новыйпароль",
    "администратор",
    "любовь",
    "привет",
    "латвия",
    "рига",
    "gfhjkm",
    "ghbdtn",
    "parol",
    "privet",
    "lubov",
    "йцукен",
    "йцукенгшщзхъ",
];
