# Gara vai plata tabula: ko redz šajā lapā un kur ir pārējais.
report-turned =
    Tabulai būtu { $columns ->
        [zero] { $columns } aiļu
        [one] { $columns } aile
       *[other] { $columns } ailes
    }, un tik platu tabulu nevar izlasīt. Tāpēc šeit tā ir apgriezta: rindas ir ailēs un ailes rindās. Izklājlapā un CSV failā tabula ir tāda, kā prasīta.
report-drawn-weeks =
    Diagrammā dienas ir saskaitītas pa nedēļām, jo { $days ->
        [zero] { $days } dienas
        [one] { $days } dienu
       *[other] { $days } dienas
    } nevarētu atšķirt.
report-drawn-sums =
    Diagrammā ir tikai kopskaiti, jo { $columns ->
        [zero] { $columns } ailes
        [one] { $columns } aili
       *[other] { $columns } ailes
    } tajā nevarētu atšķirt.
report-lines = Redzamas rindas no { $first } līdz { $last }, pavisam { $all }. Kopskaits un daļas ir no visām rindām, un failos ir visas rindas.
report-lines-pages = Tabulas rindas
report-lines-before = Iepriekšējās rindas
report-lines-after = Nākamās rindas
report-columns-part = Redzamas ailes no { $first } līdz { $last }, pavisam { $all }. Kopskaits ir no visām ailēm, un failos ir visas ailes.
report-columns-pages = Tabulas ailes
report-columns-before = Iepriekšējās ailes
report-columns-after = Nākamās ailes
