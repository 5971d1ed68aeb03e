# Saglabātie un gatavie pārskati; norāde par e-pakalpojumu.
report-by-group = kanālu grupa
report-ready = Gatavie pārskati
report-ready-month = Šī mēneša pārskati
report-saved = Saglabātie pārskati
report-keep = Saglabāt šo pārskatu ar nosaukumu
report-span = Par kādu laiku rādīt, kad pārskatu atvērs?
report-span-missing = Izvēlieties, par kādu laiku pārskatu rādīt
report-span-these = Par šīm pašām dienām ({ $days })
report-span-this-month = Par tā brīža mēnesi
report-span-last-month = Par iepriekšējo mēnesi
report-span-this-year = Par gadu līdz tai dienai
report-span-last-year = Par iepriekšējo gadu
report-span-year-to-today = Par pēdējiem 12 mēnešiem
report-done-kept = Pārskats ir saglabāts.
report-done-changed = Pārskats ir mainīts.
report-done-deleted = Pārskats ir dzēsts.
figures-number = Nr.
figures-institution = Iestāde
figures-measure = Mērvienība
figures-least = Paziņots, skaitlis
figures-most = Paziņots, lielākais
figures-notes-short = Piebilde
figures-measured =
    { $unit ->
        [per_day] dienā
        [per_week] nedēļā
        [percent] procenti
       *[count] skaits
    }
signal-title = Kur gaidāms e-pakalpojums
signal-title-of = Iesniegumi pa tematiem, { $days }
signal-to = Gads, kas beidzas šajā dienā
signal-topic = Temats
signal-requests = Iesniegumi gadā
signal-share = Daļa no visiem
signal-electronic = Elektroniski
signal-electronic-share = Elektroniski, daļa
signal-mark = Norāde
signal-all = Visi iestādes iesniegumi
signal-rule = E-pakalpojums ir gaidāms, ja pakalpojumu gadā pieprasa vairāk nekā { $requests } reižu vai ja tas ir vairāk nekā { $share } % no visa, ko iestādei pieprasa (MK 2017. gada noteikumi Nr. 402).
signal-base = Skaitīti visi iesniegumi, kas saņemti norādītajā gadā. Pakalpojuma vietā ņemts temats; iesniegumi bez temata netiek vērtēti.
signal-said =
    { $which ->
        [requests] Gaidāms: vairāk nekā { $requests } gadā
        [share] Gaidāms: vairāk nekā { $share } % no visiem
        [both] Gaidāms: vairāk nekā { $requests } gadā un vairāk nekā { $share } % no visiem
        [unjudged] Netiek vērtēts
       *[none] Slieksnis nav pārsniegts
    }
signal-passed =
    { $count ->
        [zero] Slieksni pārsniedz { $count } tematu.
        [one] Slieksni pārsniedz { $count } temats.
       *[other] Slieksni pārsniedz { $count } temati.
    }
signal-empty = Šajā gadā nav saskaitīts neviens iesniegums. Izvēlieties citu dienu.
