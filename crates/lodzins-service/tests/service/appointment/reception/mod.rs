//! Reception: visits from arrival to their end; whose turn it is; how many may be inside.

mod acts;
mod counter;
mod day_end;
mod help;
mod kiosk;
mod model;
mod nearly;
mod rush;
mod scene;
