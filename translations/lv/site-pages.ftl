# Sākumlapa.
home-title = Pakalpojumi, pieraksts un iesniegumi
home-lead = Uzziniet, kur un kā nokārtot vajadzīgo, rakstiet pašvaldībai vai valsts iestādei un sekojiet atbildei. Konts nav vajadzīgs.
home-institutions-title = Iestādes
home-institutions-text = Iestādes lapā ir tās pakalpojumi, darba laiks, tālruņi un citi veidi, kā sazināties bez datora, un turpat iestādei var uzrakstīt.
home-empty = Šeit vēl nav nevienas iestādes. Tās pievieno administrators.
home-follow-title = Sekot iesniegumam
home-follow-text = Vajadzīgs kods, ko saņēmāt kopā ar iesnieguma numuru. Tas der arī iesniegumam, ko nodevāt uz papīra vai pa tālruni.
home-follow-button = Ievadīt kodu
home-ended-title = Iestādes, kuru vairs nav
home-ended-line = { $name } – tagad { $successor }

# Iestādes lapa.
institution-lead = Uzrakstiet lūgumu, sūdzību, priekšlikumu vai jautājumu. Jūs uzreiz saņemsiet numuru un uzzināsiet, līdz kurai dienai jābūt atbildei.
institution-write = Uzrakstīt iestādei
institution-follow = Sekot agrāk iesniegtam iesniegumam
institution-channels = Citi veidi, kā sazināties
institution-channels-text = Dators nav obligāts. Iesniegumu, ko izstāstāt klātienē vai pa tālruni, ieraksta darbinieks, un tam ir tāds pats numurs un termiņš.
institution-phone = Tālrunis
institution-phone-text = Palīdzēsim uzrakstīt iesniegumu un pateiksim, kas notiek ar iesniegto.
institution-window = Klātienē
institution-window-text = Darbinieks palīdzēs uzrakstīt un izsniegs numuru.
institution-post = Pa pastu
institution-box = Pastkaste iesniegumiem
institution-box-text = Ielieciet papīra iesniegumu slēgtā aploksnē. Uzrakstiet tālruni vai adresi, lai varam nosūtīt numuru.
institution-email = E-pasts
institution-e-address = E-adrese
institution-e-address-text = Oficiālajā elektroniskajā adresē portālā Latvija.gov.lv. Ja Jums ir aktīva e-adrese, atbildi sūtīs uz to.
institution-ended = Šīs iestādes vairs nav, un tai rakstīt nevar.
institution-ended-on = Šī iestāde savu darbu beidza { $date }, un tai rakstīt vairs nevar.
institution-successor = Tās uzdevumus pārņēma

# Piekļūstamības paziņojums.
accessibility-title = Piekļūstamības paziņojums
accessibility-scope = Šis paziņojums attiecas uz visām lapām šajā vietnē: gan iedzīvotājiem, gan iestāžu darbiniekiem.
accessibility-standard-title = Kādam standartam lapas atbilst
accessibility-standard = Lapas ir veidotas pēc WCAG 2.2 AA līmeņa, kas ietver Ministru kabineta 2020. gada noteikumu Nr. 445 un standarta LVS EN 301 549 prasības. Tas nozīmē:
accessibility-can-script = visu var izdarīt arī pārlūkā, kurā nedarbojas skripti;
accessibility-can-keyboard = visu var izdarīt tikai ar tastatūru;
accessibility-can-zoom = tekstu var palielināt līdz 400 %, un lapa nav jābīda uz sāniem;
accessibility-can-reader = ekrāna lasītājs nosauc laukus, kļūdas un stāvokļus;
accessibility-can-dark = lapas pielāgojas tumšajam režīmam un ierīces kontrasta iestatījumiem.
accessibility-checked-title = Kā tas ir pārbaudīts
accessibility-checked = Izstrādātāji lapas pārbauda ar automātisko rīku axe visās trijās valodās, gaišajā un tumšajā režīmā un ar ierīces noteiktām krāsām, 320 un 1280 pikseļu platumā, un apskata tās. Automātiska pārbaude atrod tikai daļu šķēršļu.
accessibility-known-title = Kas vēl nav pieejams vai pārbaudīts
accessibility-known-files = Failus, ko pievieno iedzīvotāji un iestādes, izsniedz tādus, kādi tie saņemti: tie var nebūt piekļūstami. Lūdziet iestādei saturu citā veidā.
accessibility-known-audit = Neatkarīgs audits un pārbaude kopā ar cilvēkiem ar invaliditāti vēl nav veikta.
accessibility-tell-title = Ja kaut kas traucē
accessibility-tell = Pastāstiet iestādei, kurā lapā un kas neizdevās. Atbilde jāsniedz tādā pašā termiņā kā uz iesniegumu; līdz tam iestāde palīdzēs pa tālruni vai klātienē.
accessibility-complain = Ja iestādes atbilde Jūs neapmierina, vērsieties pie tiesībsarga: Baznīcas iela 25, Rīga, LV-1010, pasts@tiesibsargs.lv.
accessibility-status-title = Atbilstība
accessibility-status = Vietne daļēji atbilst prasībām: lapas ir pārbaudītas, bet tajās pievienotie faili un neatkarīgs novērtējums ir nosaukti zemāk kā trūkumi.
accessibility-enforcement-title = Ja atbilde neapmierina
accessibility-last = Pēdējā pārbaude bija { $day } ar axe { $axe }: { $pages }, { $views }, { $findings }.
accessibility-pages =
    { $count ->
        [zero] { $count } lapu
        [one] { $count } lapa
       *[other] { $count } lapas
    }
accessibility-views =
    { $count ->
        [zero] { $count } skatu dažādās valodās, krāsās un platumos
        [one] { $count } skats dažādās valodās, krāsās un platumos
       *[other] { $count } skati dažādās valodās, krāsās un platumos
    }
accessibility-findings =
    { $count ->
        [0] trūkumu nav
        [zero] { $count } trūkumu
        [one] { $count } trūkums
       *[other] { $count } trūkumi
    }

# Personas datu apstrāde.
privacy-title = Personas datu apstrāde
privacy-who = Par Jūsu datiem atbild iestāde, kurai rakstāt. Citas iestādes tos neredz.
privacy-what-title = Kādi dati tiek glabāti
privacy-what-text = Iesnieguma teksts, faili un kontaktinformācija, ko ierakstījāt, un viss, kas ar iesniegumu darīts.
privacy-what-code = Personas kods – tikai ja to ierakstījāt; to glabā šifrētu un katru reizi pieraksta, kam tas vajadzīgs.
privacy-what-draft = Nepabeigts iesniegums – šifrēts un pieejams tikai Jūsu pārlūkam; pēc laika tas tiek dzēsts.
privacy-what-cookies = Divas sīkdatnes: viena atceras valodu, otra – ka lapu lieto viens un tas pats pārlūks. Statistikas un reklāmas sīkdatņu nav.
privacy-why-title = Kāpēc
privacy-why = Lai izskatītu iesniegumu un atbildētu, kā to prasa Iesniegumu likums, un lai reģistru glabātu, kā to prasa Arhīvu likums. Statistikā paliek tikai skaitļi, no kuriem nevar pateikt, kas rakstīja.
privacy-rights-title = Jūsu tiesības
privacy-rights = Iestādei var lūgt savu datu kopiju, labojumus, apstrādes ierobežošanu vai dzēšanu, ciktāl to ļauj likums. Sūdzību var iesniegt Datu valsts inspekcijai: Elijas iela 17, Rīga, LV-1050, pasts@dvi.gov.lv.
