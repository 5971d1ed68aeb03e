# Pārskati: ko, pa kā un par kādu laiku skaita.
report-title = Pārskati
report-of = { $kind }: { $by }
report-kind = Ko skaita
report-kind-submission = Iesniegumi
report-kind-contact = Konsultācijas
report-kind-visit = Apmeklējumi
report-kind-feedback = Atbildes par apmeklējumiem
report-kind-document = Dokumenti
report-kind-decision = Lēmumi
report-kind-meeting = Sēdes
report-kind-item = Darba kārtības jautājumi
report-kind-conference = Videokonferences
report-kind-activity = Citas darbības
report-rows = Rindās
report-columns = Ailēs
report-columns-none = Tikai kopskaits
report-columns-same = Ailēs izvēlieties citu dalījumu nekā rindās
report-by-channel = Kanāls
report-by-box = Iesniegumu kaste
report-by-topic = Temats
report-by-unit = Nodaļa
report-by-subject = Veids
report-by-segment = Klients
report-by-day = Diena
report-by-week = Nedēļa
report-by-month = Mēnesis
report-by-weekday = Nedēļas diena
report-week = no { $monday }
report-month = { $year }. gada { $month ->
        [1] janvāris
        [2] februāris
        [3] marts
        [4] aprīlis
        [5] maijs
        [6] jūnijs
        [7] jūlijs
        [8] augusts
        [9] septembris
        [10] oktobris
        [11] novembris
       *[12] decembris
    }
report-from = No
report-to = Līdz
report-backwards = Perioda beigas ir pirms sākuma. Izvēlieties vēlāku dienu
report-too-long = Periods nevar būt garāks par desmit gadiem
report-choose = Izvēlieties no saraksta
report-compare = Salīdzināt
report-compare-none = Nesalīdzināt
report-compare-previous = Ar iepriekšējo periodu
report-compare-year = Ar to pašu laiku pirms gada
report-compare-days = Ar tikpat dienām tieši pirms tam
report-compare-week = Ar tām pašām dienām pirms nedēļas
report-compare-weekdays = Ar tām pašām nedēļas dienām pirms gada
report-only = Tikai daļa no tiem un kanālu grupas
report-any = Visi
report-groups = Kanālu grupas
report-groups-hint = Grupas kanālus saista ar „+”, grupas atdala ar komatu, piemēram, courier+in_person,post. Kanāli: { $codes }
report-groups-ready = Elektroniski, uz papīra, sarunā:
report-groups-unknown = Kanāla „{ $code }” nav. Pārbaudiet kanālu nosaukumus
report-groups-twice = Kanāls „{ $code }” ir divās grupās. Atstājiet to vienā
report-show = Rādīt
report-none = Nav norādīts
report-other = Citi
report-sum = Kopā
report-share = Daļa
report-before = Iepriekš
report-change = Izmaiņas
report-all =
    Kopā { $count ->
        [zero] { $count } gadījumu
        [one] { $count } gadījums
       *[other] { $count } gadījumi
    }.
report-most = Visvairāk: { $name } ({ $count }).
report-assumed =
    { $count ->
        [zero] { $count } gadījumu diena ir pieņemta: zināms tikai ilgāks laiks, kurā tie notika.
        [one] { $count } gadījuma diena ir pieņemta: zināms tikai ilgāks laiks, kurā tas notika.
       *[other] { $count } gadījumu diena ir pieņemta: zināms tikai ilgāks laiks, kurā tie notika.
    }
report-topics = Kam ir divi temati, tas ir abu tematu rindās, bet kopskaitā – vienreiz.
report-empty = Šajā laikā nekas nav saskaitīts. Izvēlieties citu laiku vai noņemiet kādu nosacījumu.
