/// The columns of a card.
macro_rules! card {
    () => {
        "id, user_name, name, email, unit_id, language, active,
               CASE WHEN totp_sealed IS NULL THEN 0 ELSE 1 END, password_given"
    };
}

lodzins_db::sql! {
    /// Everybody who works or worked for the institution: a few hundred. By primary key.
    STAFF_CARDS = concat!("SELECT ", card!(), " FROM staff WHERE institution_id = $1 ORDER BY name, id");

    /// One of them. By primary key.
    STAFF_CARD = concat!("SELECT ", card!(), " FROM staff WHERE institution_id = $1 AND id = $2");

    /// The roles of all of them. By primary key.
    ALL_ROLES = "SELECT staff_id, role FROM staff_role WHERE institution_id = $1 ORDER BY staff_id, role";

    /// The roles of one. By primary key.
    ROLES_OF = "SELECT role FROM staff_role WHERE institution_id = $1 AND staff_id = $2 ORDER BY role";

    /// What an administrator changes of a person.
    STAFF_CHANGE = "
        UPDATE staff
           SET name = $3, email = $4, unit_id = $5, language = $6
         WHERE institution_id = $1 AND id = $2";

    /// Trusts somebody with a role.
    ROLE_GIVE = "INSERT INTO staff_role (institution_id, staff_id, role) VALUES ($1, $2, $3)";

    /// Takes a role from somebody.
    ROLE_TAKE = "DELETE FROM staff_role WHERE institution_id = $1 AND staff_id = $2 AND role = $3";

    /// Somebody else who works here and holds a role. By primary key.
    OTHER_ADMINISTRATOR = "
        SELECT staff.id
          FROM staff_role
          JOIN staff ON staff.institution_id = staff_role.institution_id AND staff.id = staff_role.staff_id
         WHERE staff_role.institution_id = $1 AND staff_role.role = $2 AND staff_role.staff_id <> $3
           AND staff.active = 1
         LIMIT 1";
}
