use super::{Crate, check};

fn house(name: &str, uses: &[&str]) -> Vec<Crate> {
    let known =
        ["lodzins-core", "lodzins-db", "lodzins-service", "lodzins-post", "lodzins-web", "lodzins"];
    let extra = ["lodzins-esign", "lodzins-testkit", "xtask"];
    known
        .iter()
        .chain(&extra)
        .filter(|other| **other != name)
        .map(|other| planted(other, &[]))
        .chain([planted(name, uses)])
        .collect()
}

fn planted(name: &str, uses: &[&str]) -> Crate {
    let uses = uses.iter().map(|one| (*one).to_owned()).collect();
    Crate {
        name: name.to_owned(),
        manifest: format!("crates/{name}/Cargo.toml"),
        uses,
        tests_use: Vec::new(),
    }
}

fn complaints(name: &str, uses: &[&str]) -> Vec<String> {
    check(&house(name, uses)).into_iter().map(|one| one.what).collect()
}

#[test]
fn arrows_down_are_welcome() {
    assert!(
        complaints("lodzins-web", &["lodzins-core", "lodzins-db", "lodzins-post", "axum"])
            .is_empty()
    );
    assert!(complaints("lodzins-post", &["lodzins-service", "lettre"]).is_empty());
    assert!(complaints("lodzins-testkit", &["lodzins-db", "postgres"]).is_empty());
}

#[test]
fn arrows_up_and_sideways_are_found() {
    for (one, used) in [
        ("lodzins-core", "lodzins-db"),
        ("lodzins-db", "lodzins-service"),
        ("lodzins-db", "lodzins-esign"),
        ("lodzins-service", "lodzins-post"),
        ("lodzins-service", "lodzins-web"),
        ("lodzins-web", "lodzins"),
        ("lodzins-testkit", "lodzins"),
        ("xtask", "lodzins-core"),
    ] {
        assert_eq!(complaints(one, &[used]), [format!("{one} must not lean on {used}")]);
    }
}

#[test]
fn the_test_kit_is_for_tests_only() {
    assert_eq!(complaints("lodzins-web", &["lodzins-testkit"]).len(), 1);
    let mut crates = house("lodzins-web", &[]);
    crates.last_mut().unwrap().tests_use.push("lodzins-testkit".to_owned());
    assert!(check(&crates).is_empty());
}

#[test]
fn an_engine_outside_its_crate_is_found() {
    assert_eq!(complaints("lodzins-service", &["rusqlite"]), ["lodzins-service names rusqlite"]);
    assert_eq!(complaints("lodzins-core", &["tokio"]), ["lodzins-core names tokio"]);
}

#[test]
fn a_crate_without_a_floor_is_found() {
    assert_eq!(complaints("lodzins-attic", &[]), ["lodzins-attic has no floor in the house"]);
}
