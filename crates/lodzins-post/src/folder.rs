//! Letters into a folder: for the demo, for training, and for a look at what would be sent.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lodzins_core::{Clock, id::LetterId};
use lodzins_service::outbox::{
    Courier, Destination, MailFault, NotDelivered, Parcel, Sender, TrialFailed,
};

#[cfg(test)]
mod tests;

/// Lays each letter down as `outbox/<letter id>.eml`, which any mail program opens.
pub struct FolderCourier {
    outbox: PathBuf,
    sender: Sender,
    clock: Arc<dyn Clock>,
}

impl FolderCourier {
    /// A courier into the folder `outbox` of the data folder, which is made where there is none. `sender` stands
    /// on letters that name no sender of their own.
    pub fn open(data: &Path, sender: Sender, clock: Arc<dyn Clock>) -> io::Result<Self> {
        let outbox = data.join("outbox");
        DirBuilder::new().recursive(true).mode(0o700).create(&outbox)?;
        Ok(Self { outbox, sender, clock })
    }
}

impl Courier for FolderCourier {
    /// The same letter again replaces its file. A full disk is no reason to give a letter up.
    fn deliver(&self, parcel: &Parcel) -> Result<(), NotDelivered> {
        let message = crate::message::written(parcel, &self.sender, self.clock.now())?.formatted();
        lay_down(&self.outbox, (&parcel.letter.to_string(), "eml"), &message)
            .map_err(|wrong| NotDelivered::Later(format!("{}: {wrong}", self.outbox.display())))
    }

    fn destination(&self) -> Destination {
        Destination::Folder(self.outbox.display().to_string())
    }

    fn try_out(&self, parcel: Option<&Parcel>) -> Result<(), TrialFailed> {
        parcel.map_or(Ok(()), |parcel| self.deliver(parcel)).map_err(|why| {
            let (fault, said) = match why {
                NotDelivered::Later(said) => (MailFault::Other, said),
                NotDelivered::Never(said) => (MailFault::NotTaken, said),
            };
            TrialFailed { fault, said }
        })
    }

    fn name(&self) -> &'static str {
        "folder"
    }
}

/// Removes what was laid down of a letter that was destroyed, whole or begun.
pub fn forget(data: &Path, letter: LetterId) -> io::Result<()> {
    let outbox = data.join("outbox");
    for kind in ["eml", "part"] {
        match fs::remove_file(outbox.join(format!("{letter}.{kind}"))) {
            Err(wrong) if wrong.kind() != io::ErrorKind::NotFound => return Err(wrong),
            _ => {}
        }
    }
    Ok(())
}

/// Under another name first, so that nobody opens half a letter.
pub(crate) fn lay_down(
    outbox: &Path,
    (name, kind): (&str, &str),
    message: &[u8],
) -> io::Result<()> {
    let unfinished = outbox.join(format!("{name}.part"));
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    file.write_all(message)?;
    file.sync_all()?;
    fs::rename(&unfinished, outbox.join(format!("{name}.{kind}")))?;
    File::open(outbox)?.sync_all()
}
