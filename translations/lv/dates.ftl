# Datumi vārdos. Mēnesis un nedēļas diena ir skaitlis, pārējais – teksts.
date-long = { $year }. gada { $day }. { $month ->
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
date-on = { $year }. gada { $day }. { $month ->
        [1] janvārī
        [2] februārī
        [3] martā
        [4] aprīlī
        [5] maijā
        [6] jūnijā
        [7] jūlijā
        [8] augustā
        [9] septembrī
        [10] oktobrī
        [11] novembrī
       *[12] decembrī
    }
date-until = līdz { $year }. gada { $day }. { $month ->
        [1] janvārim
        [2] februārim
        [3] martam
        [4] aprīlim
        [5] maijam
        [6] jūnijam
        [7] jūlijam
        [8] augustam
        [9] septembrim
        [10] oktobrim
        [11] novembrim
       *[12] decembrim
    }
date-short = { $day }.{ $month }.{ $year }.
date-weekday =
    { $day ->
        [1] pirmdiena
        [2] otrdiena
        [3] trešdiena
        [4] ceturtdiena
        [5] piektdiena
        [6] sestdiena
       *[7] svētdiena
    }
date-moment = { $date } plkst. { $time }
