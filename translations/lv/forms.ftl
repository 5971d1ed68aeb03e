# Kas ir ikvienā veidlapā.
form-error = Kļūda
form-error-summary = Lapā ir kļūda
form-day = Diena
form-month = Mēnesis
form-year = Gads
form-or = vai
form-password-show = Rādīt
form-password-hide = Paslēpt
form-password-show-label = Rādīt paroli
form-password-hide-label = Paslēpt paroli
form-password-shown = Parole ir redzama
form-password-hidden = Parole ir paslēpta
form-count-limit =
    { $count ->
        [zero] Var ievadīt līdz { $count } rakstzīmēm.
        [one] Var ievadīt līdz { $count } rakstzīmei.
       *[other] Var ievadīt līdz { $count } rakstzīmēm.
    }
# Skaitli ieliek skripts, tāpēc formu nosaka $rule.
form-count-left =
    { $rule ->
        [zero] Vēl var ievadīt { $count } rakstzīmju
        [one] Vēl var ievadīt { $count } rakstzīmi
       *[other] Vēl var ievadīt { $count } rakstzīmes
    }
form-count-none-left = Vairs nevar ievadīt nevienu rakstzīmi
form-count-over =
    { $rule ->
        [zero] Par { $count } rakstzīmēm par daudz
        [one] Par { $count } rakstzīmi par daudz
       *[other] Par { $count } rakstzīmēm par daudz
    }
form-file-choose = Izvēlēties failus
form-file-drop = vai ievilkt tos šeit
form-file-none = Neviens fails nav izvēlēts
form-files-chosen =
    { $rule ->
        [zero] Izvēlēti { $count } failu
        [one] Izvēlēts { $count } fails
       *[other] Izvēlēti { $count } faili
    }
form-file-entered = Faili ir virs lauka
form-file-left = Faili vairs nav virs lauka

# Kas ir kļūdaini aizpildīts.
form-broken-letters = Daļu ievadītā teksta nevarēja nolasīt. Pārbaudiet vietas ar zīmi „�”, izlabojiet tās un nosūtiet vēlreiz.
form-file-too-large = Fails „{ $name }” ir lielāks par { $limit }. Pievienojiet mazāku failu.
form-file-too-many =
    { $limit ->
        [zero] Var pievienot ne vairāk kā { $limit } failu.
        [one] Var pievienot ne vairāk kā { $limit } failu.
       *[other] Var pievienot ne vairāk kā { $limit } failus.
    }
form-files-too-large = Visi faili kopā ir lielāki par { $limit }. Nosūtiet daļu failu atsevišķi.
form-files-again = Pievienojiet failus vēlreiz: drošības dēļ pārlūks tos neatceras.
form-too-long =
    { $limit ->
        [zero] Teksts ir garāks par { $limit } rakstzīmēm. Saīsiniet to.
        [one] Teksts ir garāks par { $limit } rakstzīmi. Saīsiniet to.
       *[other] Teksts ir garāks par { $limit } rakstzīmēm. Saīsiniet to.
    }
form-day-hint = dd.mm.gggg
form-day-wrong = Ierakstiet dienu, piemēram, 15.05.2026.
form-date-missing = Ievadiet dienu, mēnesi un gadu
form-date-not-real = Tāda datuma nav. Ievadiet, piemēram, 27 3 2026.
form-token-expired = Lapa bija atvērta pārāk ilgi. Jūsu ievadītais ir saglabāts – pārbaudiet to un nosūtiet vēlreiz.
form-token-wrong = Veidlapu nevarēja pārbaudīt. Jūsu ievadītais ir saglabāts – pārbaudiet to un nosūtiet vēlreiz.
