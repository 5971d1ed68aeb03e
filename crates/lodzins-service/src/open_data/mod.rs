//! Open data: an institution's figures for everybody, month by month, with small counts hidden.
//!
//! Law: Informācijas atklātības likums s. 10¹ (information for re-use without asking), Directive (EU) 2019/1024. The rule by which
//! counts are hidden is `lodzins_core::open_data`. Nothing is published before somebody has switched it on.

mod publish; // open_data_publish: the switch
mod sql;
mod table; // a data set's months

pub use publish::{open_data_is_published, open_data_publish, open_data_publishers};
pub use sql::STATEMENTS;
pub use table::{DataTable, data_span, data_table};
