# Pārskati pa stundām.
report-by-hour = Stunda
report-hour = { $hour }.00–{ $hour }.59
report-hour-unknown = Stunda nav zināma
report-hours = Stundas ir pēc Latvijas laika. Ja vēstule gulējusi kastē vai pienākusi pa pastu, zināma ir diena, bet ne stunda.
report-heat = Noslodze pa stundām un nedēļas dienām
report-weekday-short =
    { $day ->
        [1] P
        [2] O
        [3] T
        [4] C
        [5] Pk
        [6] S
       *[other] Sv
    }
