# Cik laika atlicis līdz termiņam.
due-late =
    { $count ->
        [zero] nokavēts par { $count } dienām
        [one] nokavēts par { $count } dienu
       *[other] nokavēts par { $count } dienām
    }
due-today = šodien
due-left =
    { $count ->
        [zero] vēl { $count } darba dienu
        [one] vēl { $count } darba diena
       *[other] vēl { $count } darba dienas
    }
