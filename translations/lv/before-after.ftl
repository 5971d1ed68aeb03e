# Pirms un pēc dienas: kas mainījies, kopš kaut kas ieviests.
before-after-title = Pirms un pēc
before-after-text = Izvēlieties dienu, kurā kaut kas mainījās, un cik ilgi to vērtēt. Tikpat dienu pirms tās ir salīdzinājumam.
before-after-day = Diena, no kuras mainījās
before-after-day-hint = Piemēram, pirmā diena ar jauno darba laiku
before-after-weeks = Nedēļas katrā pusē
before-after-weeks-hint = No 1 līdz 104
before-after-weeks-wrong = Ierakstiet veselu nedēļu skaitu no 1 līdz 104
before-after-future = Šī diena vēl nav pienākusi. Izvēlieties šodienu vai agrāku dienu
before-after-show = Salīdzināt
before-after-answer = Kas mainījās
before-after-days = pirms: { $before }, pēc: { $after }
before-after-sentence =
    { $way ->
        [more] { $kind }: no šīs dienas ({ $day }) – { $after }, tikpat ilgā laikā pirms tam – { $before }. Skaits pieauga par { $percent } %.
        [less] { $kind }: no šīs dienas ({ $day }) – { $after }, tikpat ilgā laikā pirms tam – { $before }. Skaits samazinājās par { $percent } %.
        [new] { $kind }: no šīs dienas ({ $day }) – { $after }, tikpat ilgā laikā pirms tam nebija neviena, tāpēc procentos nav ar ko salīdzināt.
       *[same] { $kind }: no šīs dienas ({ $day }) – { $after }, tikpat ilgā laikā pirms tam – { $before }. Skaits nemainījās.
    }
before-after-each-day = Vidēji darbdienā: { $before } pirms (darbdienu skaits: { $were }) un { $after } pēc (darbdienu skaits: { $are }).
before-after-unfinished = Izvēlētais laiks vēl nav beidzies. Salīdzinātas dienas līdz šodienai un tikpat dienu pirms tam.
before-after-report = Atvērt kā pārskatu
before-after-before = Pirms
before-after-after = Pēc
before-after-difference = Starpība
before-after-percent = Izmaiņas
before-after-day-before = Darbdienā pirms
before-after-day-after = Darbdienā pēc
