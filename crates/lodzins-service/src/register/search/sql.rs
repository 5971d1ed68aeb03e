//! Every statement of searching; the word index has its own in `lodzins_db::words`.

use crate::register::sql::line;

lodzins_db::sql! {
    /// A page of what was found: the lines, with what else a hit shows. By primary key; slots that are left over repeat
    /// the first id.
    HITS = concat!(
        "SELECT ", line!(), ",
                substr(text, 1, 3000)
          FROM submission
         WHERE institution_id = $1
           AND id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41,
                $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52)");

    /// The submission with this place in a journal's year. Index: the unique key of the number.
    BY_SEQUENCE = "
        SELECT id
          FROM submission
         WHERE institution_id = $1 AND journal_id = $2 AND year = $3 AND sequence = $4";
}
