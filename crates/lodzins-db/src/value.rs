//! The four kinds of value that both engines store alike, and how our types map to them.

use jiff::{Timestamp, civil::Date};
use lodzins_core::id::Id;

use crate::DbError;

/// A value as stored: instants are microseconds UTC, civil dates `YYYY-MM-DD`, codes text, ids 16 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A number, a truth value (0 or 1), cents, or an instant.
    Integer(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

/// A type that can be handed to a statement.
pub trait ToValue {
    /// The value as stored.
    fn to_value(&self) -> Value;
}

/// A type that can be read from a row.
pub trait FromValue: Sized {
    /// Takes the stored value as this type.
    fn from_value(value: Value) -> Result<Self, DbError>;
}

fn mismatch<T>(wanted: &str, got: &Value) -> Result<T, DbError> {
    // The value itself may be personal data: only its kind is told.
    let kind = match got {
        Value::Null => "null",
        Value::Integer(_) => "a number",
        Value::Text(_) => "text",
        Value::Blob(_) => "bytes",
    };
    Err(DbError::Decode(format!("stored value is {kind}, expected {wanted}")))
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl FromValue for Value {
    fn from_value(value: Value) -> Result<Self, DbError> {
        Ok(value)
    }
}

macro_rules! whole_numbers {
    ($($kind:ty),+) => { $(
        impl ToValue for $kind {
            fn to_value(&self) -> Value {
                Value::Integer(i64::from(*self))
            }
        }

        impl FromValue for $kind {
            fn from_value(value: Value) -> Result<Self, DbError> {
                match value {
                    Value::Integer(number) => Self::try_from(number)
                        .map_err(|_| DbError::Decode(concat!("number does not fit ", stringify!($kind)).into())),
                    other => mismatch("a number", &other),
                }
            }
        }
    )+ };
}
whole_numbers!(i64, i32, i16, u32, u16, u8);

impl ToValue for bool {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
}

impl FromValue for bool {
    fn from_value(value: Value) -> Result<Self, DbError> {
        i64::from_value(value).map(|number| number != 0)
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::Text(storable(self))
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        self.as_str().to_value()
    }
}

/// Text as both engines keep it: PostgreSQL has no place for the character zero, which nobody types and some
/// programs send, so that the replacement character (U+FFFD) shows where it stood.
fn storable(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

impl FromValue for String {
    fn from_value(value: Value) -> Result<Self, DbError> {
        match value {
            Value::Text(text) => Ok(text),
            other => mismatch("text", &other),
        }
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> Value {
        Value::Blob(self.to_vec())
    }
}

impl ToValue for Vec<u8> {
    fn to_value(&self) -> Value {
        Value::Blob(self.clone())
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value) -> Result<Self, DbError> {
        match value {
            Value::Blob(bytes) => Ok(bytes),
            other => mismatch("bytes", &other),
        }
    }
}

impl<const N: usize> ToValue for [u8; N] {
    fn to_value(&self) -> Value {
        Value::Blob(self.to_vec())
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: Value) -> Result<Self, DbError> {
        let bytes = Vec::<u8>::from_value(value)?;
        let length = bytes.len();
        bytes
            .try_into()
            .map_err(|_| DbError::Decode(format!("{length} bytes stored, expected {N}")))
    }
}

impl ToValue for Timestamp {
    fn to_value(&self) -> Value {
        Value::Integer(self.as_microsecond())
    }
}

impl FromValue for Timestamp {
    fn from_value(value: Value) -> Result<Self, DbError> {
        let micros = i64::from_value(value)?;
        Self::from_microsecond(micros).map_err(|_| DbError::Decode("instant out of range".into()))
    }
}

impl ToValue for Date {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl FromValue for Date {
    fn from_value(value: Value) -> Result<Self, DbError> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| DbError::Decode(format!("“{text}” is not a date")))
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value) -> Result<Self, DbError> {
        match value {
            Value::Null => Ok(None),
            some => T::from_value(some).map(Some),
        }
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[ $( $crate::ToValue::to_value(&$value) ),* ] };
}

/// The bytes of an id, for locks and lanes.
pub(crate) fn id_bytes(id: impl Id) -> [u8; 16] {
    id.to_bytes()
}
