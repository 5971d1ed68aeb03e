//! Rows: values in the order in which the statement names its columns.

use crate::{DbError, FromValue, Value};

/// One row of an answer, read from left to right.
#[derive(Debug)]
pub struct Row {
    values: std::vec::IntoIter<Value>,
}

impl Row {
    pub(crate) fn new(values: Vec<Value>) -> Self {
        Self { values: values.into_iter() }
    }

    /// The next column.
    #[expect(clippy::should_implement_trait, reason = "each column has its own type")]
    pub fn next<T: FromValue>(&mut self) -> Result<T, DbError> {
        match self.values.next() {
            Some(value) => T::from_value(value),
            None => Err(DbError::Decode("the row has fewer columns than the code reads".into())),
        }
    }

    /// All columns that are left, as stored.
    pub fn rest(&mut self) -> Vec<Value> {
        self.values.by_ref().collect()
    }
}

/// A type that one row fills.
pub trait FromRow: Sized {
    /// Reads the columns from left to right.
    fn from_row(row: &mut Row) -> Result<Self, DbError>;
}

macro_rules! tuples {
    ($( ($($name:ident),+) )+) => { $(
        impl<$($name: FromValue),+> FromRow for ($($name,)+) {
            fn from_row(row: &mut Row) -> Result<Self, DbError> {
                Ok(($(row.next::<$name>()?,)+))
            }
        }
    )+ };
}
tuples! { (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) }

/// A struct whose fields, in order, are the columns of a statement.
///
/// ```
/// lodzins_db::row! {
///     /// A line of the inbox.
///     #[derive(Debug)]
///     pub struct Line { pub number: String, pub files: u32 }
/// }
/// ```
#[macro_export]
macro_rules! row {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $( $(#[$field_meta:meta])* $field_vis:vis $field:ident : $kind:ty ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        $vis struct $name { $( $(#[$field_meta])* $field_vis $field: $kind, )+ }

        impl $crate::FromRow for $name {
            fn from_row(row: &mut $crate::Row) -> Result<Self, $crate::DbError> {
                Ok(Self { $( $field: row.next()?, )+ })
            }
        }
    };
}

/// A struct whose fields are all the columns of a table, in the schema's order: read as [`row!`], and written by
/// `values()`.
#[macro_export]
macro_rules! table_row {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $( $(#[$field_meta:meta])* $field_vis:vis $field:ident : $kind:ty ),+ $(,)?
        }
    ) => {
        $crate::row! {
            $(#[$meta])*
            $vis struct $name { $( $(#[$field_meta])* $field_vis $field: $kind, )+ }
        }

        impl $name {
            /// The columns as stored, in the schema's order.
            $vis fn values(&self) -> Vec<$crate::Value> {
                vec![ $( $crate::ToValue::to_value(&self.$field), )+ ]
            }
        }
    };
}
