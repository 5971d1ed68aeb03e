//! What was found in the trail, as a table for other programs. That it was taken along stands in the trail too.

use lodzins_core::{
    csv,
    id::{Id, SubmissionId},
    ledger::Hash,
};
use lodzins_db::DbError;
use lodzins_service::audit::{self, AuditRow, Entry, Sought, Subject, trail_page};

use super::{list::EXPORT, said, sought::Asking};
use crate::{
    form::Fields,
    pages::{DeskPage, clients::reason_path, download, register::directory::Directory},
    stop::PageResult,
    words::Words,
};

/// The most rows of one table.
const MOST: u32 = 10_000;
/// Rows read in one go.
const PAGE: u32 = 1_000;

/// The table.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (_, token) = page.asked.sent(EXPORT, fields.clone());
    let asking = Asking::read(&page, fields).await?;
    if let Some(client) = asking.reason_missing {
        return Ok(page.asked.see_other(&reason_path(client, "trail")));
    }
    let query = asking.query();
    let (Some(_), Some(sought)) = (token, asking.sought) else {
        return Ok(page.asked.see_other(&format!("/desk/admin/audit?{query}")));
    };
    let (rows, directory) = found(&page, sought).await?;
    let (of, actor) = (page.institution.id, page.actor());
    let detail = format!("{} {query}", rows.len());
    page.asked
        .write(of, move |tx, at| {
            let entry = Entry {
                institution: of,
                actor,
                did: "audit.exported",
                subject: Subject::Institution(of),
                image: None,
                detail: Some(&detail),
            };
            audit::record(tx, at, &entry).map(drop)
        })
        .await?;
    let name = format!("audit-{}.csv", page.institution.code);
    Ok(download::table(&name, &table(page.asked.words, &rows, &directory)))
}

async fn found(page: &DeskPage, sought: Sought) -> Result<(Vec<AuditRow>, Directory), DbError> {
    let of = page.institution.id;
    page.asked
        .read(move |tx| {
            let (mut rows, mut before) = (Vec::new(), None);
            while rows.len() < MOST as usize {
                let next = trail_page(tx, of, &sought, before, PAGE)?;
                rows.extend(next.rows);
                before = next.next;
                if before.is_none() {
                    break;
                }
            }
            Ok((rows, Directory::of(tx, of)?))
        })
        .await
}

fn table(words: Words, rows: &[AuditRow], directory: &Directory) -> String {
    let mut text = csv::line([
        "sequence",
        "at",
        "actor",
        "act",
        "act_code",
        "subject_kind",
        "subject",
        "detail",
        "hash",
    ]);
    for row in rows {
        let hash = Hash::from_bytes(row.hash).to_string();
        text.push_str(&csv::line([
            row.sequence.to_string().as_str(),
            &row.at.to_string(),
            &said::actor(words, row, directory),
            &said::act(words, &row.did),
            &row.did,
            &row.subject_kind,
            &SubmissionId::from_bytes(row.subject).to_string(),
            row.detail.as_deref().unwrap_or_default(),
            &hash,
        ]));
    }
    text
}
