# Darbinieki: ienākšana un izeja, konts.
staff-sign-in-title = Pierakstīšanās darbiniekiem
staff-sign-in = Pierakstīties
staff-sign-in-again = Lai turpinātu, pierakstieties. Ja sesija beidzās, kamēr rakstījāt, jūsu teksts ir saglabāts.
staff-sign-in-help = Ja parole ir aizmirsta, vērsieties pie savas iestādes administratora.
staff-sign-in-wrong = Lietotājvārds vai parole nav pareiza. Pārbaudiet abus un mēģiniet vēlreiz.
staff-user = Lietotājvārds
staff-user-missing = Ievadiet lietotājvārdu
staff-password = Parole
staff-password-missing = Ievadiet paroli
staff-try-later = Pārāk daudz neveiksmīgu mēģinājumu. Nākamo reizi mēģiniet pēc plkst. { $time }.
staff-busy = Sistēma pašlaik ir pārslogota. Pagaidiet dažas sekundes un nosūtiet vēlreiz.
staff-code-title = Ievadiet kodu no tālruņa
staff-code = Kods
staff-code-hint = Seši cipari no autentifikācijas lietotnes
staff-code-missing = Ievadiet kodu no lietotnes
staff-code-wrong = Kods nav pareizs vai vairs neder. Sagaidiet lietotnē nākamo kodu un ievadiet to.
staff-code-lost = Ja tālrunis ir pazudis, vērsieties pie savas iestādes administratora.
staff-name = Vārds un uzvārds
staff-institution = Iestāde
staff-roles = Pienākumi
staff-password-title = Paroles maiņa
staff-password-others-end = Pēc paroles maiņas citos pārlūkos būs jāpierakstās no jauna.
staff-password-present = Pašreizējā parole
staff-password-new = Jaunā parole
staff-password-repeat = Jaunā parole vēlreiz
staff-password-hint = Vismaz 12 rakstzīmes. Der vairāki vārdi pēc kārtas.
staff-password-change = Mainīt paroli
staff-password-changed = Parole ir nomainīta.
staff-password-present-missing = Ievadiet pašreizējo paroli
staff-password-present-wrong = Pašreizējā parole nav pareiza. Pārbaudiet to un mēģiniet vēlreiz.
staff-password-new-missing = Ievadiet jauno paroli
staff-password-differs = Abas jaunās paroles atšķiras. Ievadiet tās vēlreiz.
staff-password-short =
    { $count ->
        [zero] Jaunā parole ir pārāk īsa. Tajā jābūt vismaz { $count } rakstzīmēm.
        [one] Jaunā parole ir pārāk īsa. Tajā jābūt vismaz { $count } rakstzīmei.
       *[other] Jaunā parole ir pārāk īsa. Tajā jābūt vismaz { $count } rakstzīmēm.
    }
staff-password-long =
    { $count ->
        [zero] Jaunā parole ir pārāk gara. Tajā var būt līdz { $count } rakstzīmēm.
        [one] Jaunā parole ir pārāk gara. Tajā var būt līdz { $count } rakstzīmei.
       *[other] Jaunā parole ir pārāk gara. Tajā var būt līdz { $count } rakstzīmēm.
    }
staff-password-like-name = Jaunā parole ir pārāk līdzīga lietotājvārdam. Izvēlieties citu.
staff-password-common = Tādu paroli uzminētu pirmo. Izvēlieties vairākus vārdus, kas kopā nav teiciens.
staff-factor-title = Divpakāpju pierakstīšanās
staff-factor-in-use = Pierakstoties tiek prasīts kods no jūsu tālruņa.
staff-factor-none = Pierakstoties pietiek ar paroli.
staff-factor-set-link = Ieslēgt kodu no tālruņa
staff-factor-remove-link = Izslēgt kodu no tālruņa
staff-factor-why = Ar kodu no tālruņa jūsu kontā neviens neiekļūst pat tad, ja uzzina paroli. Vajadzīga autentifikācijas lietotne tālrunī.
staff-factor-begin = Sākt
staff-factor-step-app = Atveriet tālrunī autentifikācijas lietotni un izvēlieties pievienot kontu.
staff-factor-step-scan = Noskenējiet attēlu vai ievadiet lietotnē tā atslēgu.
staff-factor-step-code = Ievadiet kodu, ko lietotne parāda.
staff-factor-picture = QR kods autentifikācijas lietotnei; tā pati atslēga ir rakstīta zemāk
staff-factor-secret = Atslēga:
staff-factor-open = Atvērt lietotnē, kas ir šajā ierīcē
staff-factor-confirm = Ieslēgt
staff-factor-set = Divpakāpju pierakstīšanās ir ieslēgta.
staff-factor-remove = Izslēgt
staff-factor-remove-text = Lai izslēgtu, ievadiet kodu no lietotnes. Pēc tam pierakstoties pietiks ar paroli.
staff-factor-removed = Divpakāpju pierakstīšanās ir izslēgta.
