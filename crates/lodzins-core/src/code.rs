//! Codes: closed sets of words that stand in the database, in JSON and in URLs as `snake_case` text.

/// The text is not one of the codes of its set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not a {set}; expected one of: {expected}")]
pub struct UnknownCode {
    /// What was given.
    pub text: String,
    /// The set's name, as a person would say it.
    pub set: &'static str,
    /// The codes of the set, separated by spaces.
    pub expected: String,
}

/// Declares an enum whose variants are codes.
///
/// Gives `ALL`, `code()`, `Display`, `FromStr` and serde by the code, so that the text is the same everywhere.
#[macro_export]
macro_rules! codes {
    (
        $(#[$meta:meta])*
        pub enum $name:ident ($set:literal) {
            $( $(#[$variant_meta:meta])* $variant:ident = $code:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$variant_meta])* $variant, )+ }

        impl $name {
            /// Every code of the set, in its declared order.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The text that stands in the database, in JSON and in URLs.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::code::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|known| known.code() == text).ok_or_else(|| {
                    $crate::code::UnknownCode {
                        text: text.to_owned(),
                        set: $set,
                        expected: [ $( $code, )+ ].join(" "),
                    }
                })
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.code())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as $crate::serde::Deserialize>::deserialize(input)?;
                text.parse().map_err($crate::serde::de::Error::custom)
            }
        }
    };
}
