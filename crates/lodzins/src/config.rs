//! Settings that are too many for flags: `DIR/lodzins.toml`, and a few variables for tests.

use std::{env, fs, path::Path, time::Duration};

use anyhow::Context;
use lodzins_post::smtp;
use lodzins_service::outbox::Sender;
use serde::Deserialize;

/// `DIR/lodzins.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// How letters leave; without it they are laid into `DIR/outbox`.
    pub mail: Option<Mail>,
    /// The database's settings.
    pub database: Database,
    /// What residents may attach.
    pub files: Files,
    /// The audit trail.
    pub audit: Audit,
}

/// The database's settings.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// Write lanes on PostgreSQL.
    pub lanes: usize,
    /// Readers.
    pub readers: usize,
    /// Writes that may wait.
    pub queue_limit: usize,
}

impl Default for Database {
    fn default() -> Self {
        Self { lanes: 4, readers: 4, queue_limit: 4096 }
    }
}

/// What residents may attach.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Files {
    /// Files with one submission or message.
    pub most: usize,
    /// Bytes of one file.
    pub largest: usize,
}

impl Default for Files {
    fn default() -> Self {
        Self { most: 10, largest: 10 * 1024 * 1024 }
    }
}

/// The audit trail.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Audit {
    /// Who gets the signed heads of each day by mail: addresses that nobody reads who can write in the database.
    pub heads_to: Vec<String>,
}

/// The mail server.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: Option<u16>,
    /// `starttls` (the default), `tls` or `plain`.
    pub security: Option<String>,
    /// With what it knows us.
    pub user: Option<String>,
    /// The file that holds the password, so that it does not stand here.
    pub password_file: Option<std::path::PathBuf>,
    /// The address that letters come from.
    pub from: String,
    /// The name beside it, on letters that no institution sends.
    pub from_name: Option<String>,
}

impl Config {
    /// Reads `DIR/lodzins.toml`; without the file everything is as usual.
    pub fn read(data: &Path) -> anyhow::Result<Self> {
        let path = data.join("lodzins.toml");
        let mut config: Self = match fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).with_context(|| format!("{}", path.display()))?,
            Err(wrong) if wrong.kind() == std::io::ErrorKind::NotFound => Self::default(),
            Err(wrong) => return Err(wrong).with_context(|| format!("{}", path.display())),
        };
        if let Some(limit) = variable("LODZINS_QUEUE_LIMIT") {
            config.database.queue_limit =
                limit.parse().context("LODZINS_QUEUE_LIMIT: give a whole number")?;
        }
        Ok(config)
    }
}

impl Mail {
    /// The settings of the courier.
    pub fn settings(&self) -> anyhow::Result<smtp::Settings> {
        let sender = Sender {
            name: self.from_name.clone().unwrap_or_else(|| "Lodziņš".into()),
            address: self.from.clone(),
            reply_to: None,
        };
        let mut settings = smtp::Settings::new(self.host.clone(), sender);
        settings.security = match self.security.as_deref() {
            None | Some("starttls") => smtp::Security::StartTls,
            Some("tls") => smtp::Security::Tls,
            Some("plain") => smtp::Security::Plain,
            Some(other) => anyhow::bail!("mail.security: “{other}”; give starttls, tls or plain"),
        };
        settings.port = self.port.unwrap_or(match settings.security {
            smtp::Security::StartTls => 587,
            smtp::Security::Tls => 465,
            smtp::Security::Plain => 25,
        });
        settings.timeout = Duration::from_secs(30);
        if let Some(user) = &self.user {
            let path = self.password_file.as_ref().context("mail.user needs mail.password_file")?;
            let password =
                fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
            settings.sign_in =
                Some(smtp::SignIn { user: user.clone(), password: password.trim_end().to_owned() });
        }
        Ok(settings)
    }
}

/// A variable of the environment; only this file reads them.
pub fn variable(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "this is where the program's settings come from")]
    env::var(name).ok().filter(|value| !value.is_empty())
}
