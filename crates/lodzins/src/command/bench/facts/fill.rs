//! Five years of facts, put straight into the tables with the columns that settling them would have left.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::PathBuf,
    time::Instant,
};

use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};
use lodzins_core::{
    Channel, Language, Role, Segment,
    fact::{FactKind, FactSource, Per, Qualifier},
    id::{InstitutionId, UnitId},
    submission::Kind,
};
use lodzins_db::{Db, Engine, limit::Loader};
use lodzins_service::{
    Actor,
    identity::{NewStaff, StaffError, session_open, staff_create},
    institution::{
        Named,
        structure::{StructureError, UnitDetails, topic_add, unit_add},
    },
    statistics::{Columns, FactRow},
};

use super::super::{cluster::Cluster, stage::Stage, vocabulary::Dice};
use crate::installation::Installation;

const FIRST: Date = date(2022, 1, 1);
const LAST: Date = date(2026, 12, 31);
const UNITS: usize = 40;
const TOPICS: usize = 30;
const BOXES: usize = 5;
const SERVICES: usize = 60;
/// How many come on a working day for each that comes on a day of the weekend.
const WORKING: usize = 6;

/// A filled installation, closed again.
pub struct Hall {
    pub engine: &'static str,
    pub data: PathBuf,
    pub database: Option<String>,
    pub session: String,
}

/// A database on its way to be filled.
struct Filling {
    hall: Hall,
    institution: InstitutionId,
    units: Vec<UnitId>,
    columns: Columns,
    loader: Loader,
}

/// Where the facts stand as a file.
pub fn file(stage: &Stage) -> PathBuf {
    stage.folder().join("facts.csv")
}

/// Fills both engines and the file, with the same facts.
pub fn fill(stage: &Stage, cluster: Option<&Cluster>, facts: u32) -> anyhow::Result<Vec<Hall>> {
    let started = Instant::now();
    eprintln!("  report: filling {facts} facts");
    let mut filling = vec![Filling::open(stage, "sqlite", None)?];
    let url = cluster.map(|cluster| cluster.make("report", None)).transpose()?;
    if let Some(url) = &url {
        filling.push(Filling::open(stage, "postgres", Some(url))?);
    }
    let mut file = BufWriter::new(File::create(file(stage))?);
    writeln!(file, "counted_on,channel,box,topics,unit,subject,service,segment,hour")?;
    let days: Vec<Date> = FIRST.series(1.day()).take_while(|day| *day <= LAST).collect();
    let weights: usize = days.iter().map(|day| weight(*day)).sum();
    let (mut dice, mut done, mut weighed) = (Dice::of(11), 0, 0);
    for day in &days {
        weighed += weight(*day);
        let until = usize::try_from(facts)? * weighed / weights;
        let made: Vec<Made> = (done..until).map(|_| Made::cast(&mut dice, *day)).collect();
        done = until;
        for one in &mut filling {
            one.day(*day, &made, &mut dice)?;
        }
        made.iter().try_for_each(|one| one.write(&mut file))?;
        if day.month() % 3 == 0 && *day == day.last_of_month() {
            eprintln!("  report: {done} facts after {} s", started.elapsed().as_secs());
        }
    }
    file.flush()?;
    if let Some(url) = &url {
        eprintln!("  report: PostgreSQL counts what it has");
        Cluster::count(url)?;
    }
    eprintln!("  report: filled in {} s", started.elapsed().as_secs());
    Ok(filling.into_iter().map(|one| one.hall).collect())
}

fn weight(day: Date) -> usize {
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) { 1 } else { WORKING }
}

/// A fact before it has ids.
struct Made {
    on: Date,
    channel: Channel,
    drop_box: Option<String>,
    topics: String,
    unit: usize,
    subject: &'static str,
    /// One of those that the catalogue has, where one is named.
    service: Option<usize>,
    segment: Segment,
    hour: Option<u32>,
}

impl Made {
    /// One as they come: some channels, topics and hours far more often than others, and a topic mostly in its own unit.
    fn cast(dice: &mut Dice, on: Date) -> Self {
        let channel = Channel::ALL[seldom(dice, Channel::ALL.len())];
        let topic = seldom(dice, TOPICS);
        let topics = match dice.under(20) {
            0 => String::new(),
            1 | 2 => {
                let other = (topic + 1 + dice.under(TOPICS - 1)) % TOPICS;
                format!("{} {}", topic_code(topic.min(other)), topic_code(topic.max(other)))
            }
            _ => topic_code(topic),
        };
        let unit = if dice.under(10) < 7 { topic } else { dice.under(UNITS) };
        let hour = 7 + u32::try_from((dice.under(6) + dice.under(7)) % 24).unwrap_or(0);
        Self {
            on,
            channel,
            drop_box: channel.has_boxes().then(|| format!("box_{}", dice.under(BOXES))),
            topics,
            unit,
            subject: Kind::ALL[seldom(dice, Kind::ALL.len())].code(),
            service: (dice.under(3) == 0).then(|| seldom(dice, SERVICES)),
            segment: Segment::ALL[dice.under(Segment::ALL.len())],
            hour: channel.tells_the_hour().then_some(hour),
        }
    }

    fn row(&self, institution: InstitutionId, unit: UnitId, id: [u8; 16]) -> FactRow {
        FactRow {
            institution_id: institution,
            from_on: self.on,
            id,
            to_on: self.on,
            kind: FactKind::Submission,
            per: Per::Total,
            quantity: 1,
            quantity_max: None,
            qualifier: Qualifier::Exact,
            source: FactSource::Imported,
            date_assumed: false,
            unit_id: Some(unit),
            channel: Some(self.channel),
            drop_box: self.drop_box.clone(),
            topics: self.topics.clone(),
            subject: self.subject.to_owned(),
            service: self.service.map(service_code),
            segment: self.segment,
            hour: self.hour,
            origin: None,
        }
    }

    fn write(&self, file: &mut impl Write) -> std::io::Result<()> {
        let drop_box = self.drop_box.as_deref().unwrap_or_default();
        let hour = self.hour.map(|hour| hour.to_string()).unwrap_or_default();
        let (unit, subject, segment) = (unit_code(self.unit), self.subject, self.segment);
        let Self { on, channel, topics, .. } = self;
        let service = self.service.map(service_code).unwrap_or_default();
        writeln!(
            file,
            "{on},{channel},{drop_box},{topics},{unit},{subject},{service},{segment},{hour}"
        )
    }
}

/// A place in a list whose first half comes three times as often as its second.
fn seldom(dice: &mut Dice, of: usize) -> usize {
    let place = dice.under(of);
    if dice.under(2) == 0 { place / 2 } else { place }
}

fn topic_code(n: usize) -> String {
    format!("topic_{n:02}")
}

fn unit_code(n: usize) -> String {
    format!("unit_{n:02}")
}

fn service_code(n: usize) -> String {
    format!("service-{n:02}")
}

impl Filling {
    fn open(stage: &Stage, engine: &'static str, database: Option<&str>) -> anyhow::Result<Self> {
        let places = stage.places(&format!("report-{engine}"), database);
        let installation = Installation::open(&places)?;
        let institution = Stage::found(&installation.db)?;
        let units = arranged(&installation.db, institution)?;
        let session = reader(&installation.db, institution)?;
        let target: Engine = installation.db.engine().clone();
        drop(installation);
        Ok(Self {
            hall: Hall {
                engine,
                data: places.data.clone(),
                database: database.map(str::to_owned),
                session,
            },
            institution,
            units,
            columns: Columns::new(institution),
            loader: Loader::open(&target)?,
        })
    }

    /// Puts in a day, and the columns of the month that ends with it.
    fn day(&mut self, day: Date, made: &[Made], dice: &mut Dice) -> anyhow::Result<()> {
        let mut rows = Vec::with_capacity(made.len());
        for one in made {
            let id = u128::from(dice.roll()) << 64 | u128::from(dice.roll());
            let row = one.row(self.institution, self.units[one.unit], id.to_be_bytes());
            self.columns.add(&row);
            rows.push(row.values());
        }
        self.loader.fill("fact", &rows)?;
        if day == day.last_of_month() {
            self.loader.fill("fact_column", &self.columns.take())?;
        }
        Ok(())
    }
}

/// The units and topics that the facts are of.
fn arranged(db: &Db, institution: InstitutionId) -> anyhow::Result<Vec<UnitId>> {
    Ok(db.write_now(institution, move |tx, at| {
        for n in 0..TOPICS {
            let name = Named::latvian(format!("Temats {n:02}"));
            topic_add(tx, at, institution, &topic_code(n), &name, Actor::System)?;
        }
        (0..UNITS)
            .map(|n| {
                let name = Named::latvian(format!("Nodaļa {n:02}"));
                let unit = UnitDetails { name, email: None, phone: None };
                unit_add(tx, at, institution, &unit_code(n), &unit, Actor::System)
            })
            .collect::<Result<Vec<_>, StructureError>>()
    })?)
}

/// Somebody who reads reports, signed in.
fn reader(db: &Db, institution: InstitutionId) -> anyhow::Result<String> {
    Ok(db.write_now(institution, move |tx, at| {
        let new = NewStaff {
            institution,
            user_name: "bench.head".to_owned(),
            name: "Testa Vadītāja 01".to_owned(),
            unit: None,
            roles: vec![Role::Head],
            // Nobody signs in with a password here.
            password_hash: "-".to_owned(),
            email: None,
            password_given: false,
            language: Language::Lv,
        };
        let head = staff_create(tx, at, Actor::System, &new)?;
        Ok::<_, StaffError>(session_open(tx, at, institution, head)?.cookie())
    })?)
}
