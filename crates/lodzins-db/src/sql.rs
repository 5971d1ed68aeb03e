//! Statements with names.

/// One statement of the portable SQL, with the name it has in logs, errors and plan snapshots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sql {
    /// `capability::NAME`.
    pub name: &'static str,
    /// The text, with `$1`, `$2`, … for its values.
    pub text: &'static str,
}

impl Sql {
    /// Whether the statement can leave no trace. One that may write and only happens to begin with other words
    /// (`WITH`) counts as writing.
    pub(crate) fn only_reads(&self) -> bool {
        self.text.trim_start().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("SELECT"))
    }
}

/// Declares the statements of a capability, and `STATEMENTS` that lists them for the tests.
///
/// ```
/// lodzins_db::sql! {
///     /// The journal's last number.
///     LAST_NUMBER = "SELECT last_number FROM journal_year WHERE journal_id = $1 AND year = $2";
/// }
/// assert_eq!(STATEMENTS.len(), 1);
/// ```
#[macro_export]
macro_rules! sql {
    ($( $(#[$meta:meta])* $name:ident = $text:expr; )*) => {
        $(
            $(#[$meta])*
            pub const $name: $crate::Sql =
                $crate::Sql { name: concat!(module_path!(), "::", stringify!($name)), text: $text };
        )*

        /// Every statement above.
        pub const STATEMENTS: &[$crate::Sql] = &[ $( $name, )* ];
    };
}
