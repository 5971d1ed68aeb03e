//! Letters to a mail server, by SMTP submission (RFC 6409) or to a relay.

mod answer;
mod settings;

use std::fmt;
use std::sync::Arc;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters, TlsVersion};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport};
use lodzins_core::Clock;
use lodzins_service::outbox::{
    Courier, Destination, MailSecurity, NotDelivered, Parcel, TrialFailed,
};

pub use settings::{Security, Settings, SettingsError, SignIn};

#[cfg(test)]
mod tests;

/// Hands letters to one mail server and keeps its connection open between them.
pub struct SmtpCourier {
    transport: SmtpTransport,
    settings: Settings,
    clock: Arc<dyn Clock>,
}

impl SmtpCourier {
    /// A courier to that server. Connects at the first letter, not now: a mail server that is down must not
    /// keep the centre from opening.
    pub fn new(settings: Settings, clock: Arc<dyn Clock>) -> Result<Self, SettingsError> {
        settings.check()?;
        let mut transport = SmtpTransport::builder_dangerous(&settings.host)
            .port(settings.port)
            .timeout(Some(settings.timeout))
            .tls(tls(&settings)?);
        if let Some(SignIn { user, password }) = &settings.sign_in {
            transport = transport.credentials(Credentials::new(user.clone(), password.clone()));
        }
        if let Some(name) = &settings.hello {
            transport = transport.hello_name(ClientId::Domain(name.clone()));
        }
        Ok(Self { transport: transport.build(), settings, clock })
    }
}

impl Courier for SmtpCourier {
    fn deliver(&self, parcel: &Parcel) -> Result<(), NotDelivered> {
        let message = crate::message::written(parcel, &self.settings.sender, self.clock.now())?;
        match self.transport.send(&message) {
            Ok(taken) => {
                let said = taken.message().next().unwrap_or_default();
                tracing::debug!(letter = %parcel.letter, server = said, "a letter was taken");
                Ok(())
            }
            Err(wrong) => Err(answer::meaning(&wrong)),
        }
    }

    fn destination(&self) -> Destination {
        let settings = &self.settings;
        Destination::Server {
            host: settings.host.clone(),
            port: settings.port,
            security: match settings.security {
                Security::Plain => MailSecurity::Plain,
                Security::StartTls => MailSecurity::StartTls,
                Security::Tls => MailSecurity::Tls,
            },
            user: settings.sign_in.as_ref().map(|sign_in| sign_in.user.clone()),
        }
    }

    fn try_out(&self, parcel: Option<&Parcel>) -> Result<(), TrialFailed> {
        let outcome = match parcel {
            Some(parcel) => {
                let own = &self.settings.sender;
                let message = crate::message::written(parcel, own, self.clock.now())
                    .map_err(answer::unwritten)?;
                self.transport.send(&message).map(drop)
            }
            None => self.transport.test_connection().map(drop),
        };
        outcome.map_err(|wrong| answer::fault(&wrong))
    }

    fn name(&self) -> &'static str {
        "smtp"
    }
}

impl fmt::Debug for SmtpCourier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpCourier").field("settings", &self.settings).finish_non_exhaustive()
    }
}

fn tls(settings: &Settings) -> Result<Tls, SettingsError> {
    if settings.security == Security::Plain {
        return Ok(Tls::None);
    }
    let unusable = |wrong: lettre::transport::smtp::Error| SettingsError::Tls(wrong.to_string());
    let mut parameters =
        TlsParameters::builder(settings.host.clone()).set_min_tls_version(TlsVersion::Tlsv12);
    if let Some(pem) = &settings.authority {
        parameters = parameters.add_root_certificate(Certificate::from_pem(pem).map_err(unusable)?);
    }
    let parameters = parameters.build().map_err(unusable)?;
    Ok(match settings.security {
        Security::Tls => Tls::Wrapper(parameters),
        // Required, not opportunistic: who sits between could take the offer away.
        _ => Tls::Required(parameters),
    })
}
