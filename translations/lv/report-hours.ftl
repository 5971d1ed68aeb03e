# Pārskati pa stundām.
report-by-hour = Stunda
report-hour = { $hour }.00–{ $hour }.59
report-hour-unknown = Stunda nav zināma
report-hours = Stundas ir pēc Latvijas laika. Ja vēstule gulējusi kastē vai pienākusi pa pastu, zināma ir diena, bet ne stunda.
report-heat = Noslodze pa stundām un nedēļas dienām
