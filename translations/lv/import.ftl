# Ielasīšana no tabulas: fails, kolonnas, pārbaude, iznākums.
import-title = Ielasīt no tabulas
import-told = Kontakti un iesniegumi, kas līdz šim skaitīti izklājlapā
import-text = Tabulā uzskaitītos kontaktus vai iesniegumus var pārņemt šeit. Vispirms redzēsiet, kas tiktu pievienots; līdz apstiprinājumam nekas netiek saglabāts. Katrs iesniegums saņem nākamo numuru sava gada žurnālā, un nevienam nekas netiek sūtīts.
import-rows = Kas ir tabulas rindās?
import-rows-missing = Izvēlieties, kas ir tabulas rindās
import-contacts = Kontakti
import-submissions = Iesniegumi
import-file = Tabula (CSV vai XLSX)
import-file-other = Cita tabula (CSV vai XLSX)
import-file-hint = Darbgrāmatai nolasām pirmo lapu. Ne vairāk kā 8 MB un 10 000 rindu vienā reizē.
import-file-missing = Izvēlieties failu
import-how-long = Failu glabājam šifrētu, kamēr tabula nav ielasīta, bet ne ilgāk kā 24 stundas.
import-kept =
    { $rows ->
        [zero] { $name }: { $rows } rindu
        [one] { $name }: { $rows } rinda
       *[other] { $name }: { $rows } rindas
    }
import-go-on = Turpināt ar šo failu
import-to-columns = Turpināt
import-other-file = Izvēlēties citu failu
import-too-large = Fails ir lielāks par 8 MB. Sadaliet tabulu vairākos failos.
import-too-many-rows =
    { $rows ->
        [zero] Tabulā ir { $rows } rindu, bet vienā reizē var ielasīt ne vairāk kā 10 000. Sadaliet to vairākos failos.
        [one] Tabulā ir { $rows } rinda, bet vienā reizē var ielasīt ne vairāk kā 10 000. Sadaliet to vairākos failos.
       *[other] Tabulā ir { $rows } rindas, bet vienā reizē var ielasīt ne vairāk kā 10 000. Sadaliet to vairākos failos.
    }
import-too-many-columns =
    { $columns ->
        [zero] Tabulā ir { $columns } kolonnu, bet nolasām ne vairāk kā 200. Izdzēsiet liekās kolonnas.
        [one] Tabulā ir { $columns } kolonna, bet nolasām ne vairāk kā 200. Izdzēsiet liekās kolonnas.
       *[other] Tabulā ir { $columns } kolonnas, bet nolasām ne vairāk kā 200. Izdzēsiet liekās kolonnas.
    }
import-empty = Failā nav nevienas rindas zem virsrakstiem
import-open-quotation = { $line }. rindā ir atvērtas pēdiņas, kas nekur neaizveras. Izlabojiet to un izvēlieties failu vēlreiz.
import-workbook-broken = Darbgrāmatu nevar izlasīt. Saglabājiet tabulu kā CSV un izvēlieties to.

# Kolonnas.
import-columns-title = Ko nozīmē tabulas kolonnas
import-columns = Tabulas kolonnas
import-leave-out = Nelasīt
import-needed = { $column } (obligāti)
import-examples = Piemēram: { $said }
import-all = Visām rindām
import-all-text = Izvēlieties to, kas attiecas uz visām rindām, kurās tas nav norādīts.
import-all-none = Nav norādīts
import-to-check = Apskatīt, kas tiktu pievienots
import-column-on = Diena
import-column-at = Laiks
import-column-topic = Temats
import-column-kind = Iesnieguma veids
import-column-subject = Par ko
import-column-text = Teksts
import-column-name = Iesniedzējs
import-column-number = Numurs citā sistēmā
import-column-minutes = Ilgums minūtēs
import-twice = Kolonnas „{ $one }” un „{ $other }” abas norādītas kā „{ $column }”. Vienu no tām atstājiet nelasītu.
import-column-or-all = Izvēlieties kolonnu, kurā ir „{ $column }”, vai norādiet to visām rindām
import-column-missing = Izvēlieties, kurā kolonnā ir „{ $column }”
import-file-changed = Kolonnas vairs neatbilst failam. Izvēlieties failu vēlreiz.

# Pārbaude.
import-check-title = Kas tiks pievienots
import-contacts-sum =
    { $when ->
        [would] { $count ->
            [0] Netiks pievienots neviens kontakts.
            [zero] Tiks pievienoti { $count } kontakti. Pagaidām nekas nav saglabāts.
            [one] Tiks pievienots { $count } kontakts. Pagaidām nekas nav saglabāts.
           *[other] Tiks pievienoti { $count } kontakti. Pagaidām nekas nav saglabāts.
        }
       *[now] { $count ->
            [0] Nav pievienots neviens kontakts.
            [zero] Pievienoti { $count } kontakti.
            [one] Pievienots { $count } kontakts.
           *[other] Pievienoti { $count } kontakti.
        }
    }
import-submissions-sum =
    { $when ->
        [would] { $count ->
            [0] Netiks pievienots neviens iesniegums.
            [zero] Tiks pievienoti { $count } iesniegumi. Pagaidām nekas nav saglabāts.
            [one] Tiks pievienots { $count } iesniegums. Pagaidām nekas nav saglabāts.
           *[other] Tiks pievienoti { $count } iesniegumi. Pagaidām nekas nav saglabāts.
        }
       *[now] { $count ->
            [0] Nav pievienots neviens iesniegums.
            [zero] Pievienoti { $count } iesniegumi.
            [one] Pievienots { $count } iesniegums.
           *[other] Pievienoti { $count } iesniegumi.
        }
    }
import-known =
    { $count ->
        [zero] { $count } rindu no šī faila jau ir ielasītas agrāk; tās netiek pievienotas vēlreiz.
        [one] { $count } rinda no šī faila jau ir ielasīta agrāk; tā netiek pievienota vēlreiz.
       *[other] { $count } rindas no šī faila jau ir ielasītas agrāk; tās netiek pievienotas vēlreiz.
    }
import-span = Pirmā diena ir { $first }, pēdējā – { $last }
import-count = Skaits
import-line = Rinda
import-first = Pirmās rindas, kā tās tiks saglabātas
import-all-or-nothing = Tiek pievienotas visas rindas vai, ja kaut kas neizdodas, neviena. Ielasītās rindas pārskatos atzīmētas kā pārņemtas no citurienes.
import-take =
    { $count ->
        [zero] Pievienot { $count } rindu
        [one] Pievienot { $count } rindu
       *[other] Pievienot { $count } rindas
    }
import-change-columns = Mainīt kolonnas
import-bad-sum =
    { $count ->
        [zero] { $count } rindu nevar ielasīt, tāpēc netiek pievienota neviena.
        [one] { $count } rindu nevar ielasīt, tāpēc netiek pievienota neviena.
       *[other] { $count } rindas nevar ielasīt, tāpēc netiek pievienota neviena.
    }
import-bad-first =
    { $count ->
        [zero] Parādītas pirmās { $count }.
        [one] Parādīta pirmā { $count }.
       *[other] Parādītas pirmās { $count }.
    }
import-bad = Rindas, kuras nevar ielasīt
import-wrong = Kas jālabo
import-meant = Ko nozīmē šie vārdi
import-meant-text = Šos vārdus sistēma nepazīst. Norādiet to nozīmi vienreiz visām rindām vai izlabojiet tos failā.
import-meant-word = { $column }: „{ $word }”
import-meant-choose = Izvēlieties nozīmi
import-meant-nothing = Neņemt vērā
import-look-again = Pārbaudīt vēlreiz
import-changed-meanwhile = Kopš pārbaudes iestādē kaut kas ir mainījies, un tabulu tā vairs nevar ielasīt. Nekas nav pievienots; zemāk redzams, kas jālabo.
import-other-chosen = Kopš šīs pārbaudes ir izvēlēts cits fails vai mainītas kolonnas. Pārbaudiet, kas tiktu pievienots tagad.
import-fault-empty = „{ $column }” ir tukšs
import-fault-unknown = „{ $column }”: vārds „{ $word }” nav zināms
import-fault-day = „{ $said }” nav diena. Rakstiet to kā 27.03.2020. vai 2020-03-27.
import-fault-time = „{ $said }” nav laiks. Rakstiet to kā 14:05.
import-fault-minutes = „{ $said }” nav minūšu skaits. Rakstiet veselu skaitli vai atstājiet tukšu.
import-fault-box = Kaste jānorāda tad, ja iesniegums izņemts no iesniegumu kastes, un tikai tad
import-fault-channel = Kanālā „{ $channel }” neviens netiek konsultēts. Izvēlieties citu kanālu vai ielasiet rindu kā iesniegumu.
import-fault-institution = Iestādes { $day } nebija
import-fault-journal = Neviens žurnāls { $day } nebija atvērts. Administrators to var atvērt ar agrāku dienu.
import-fault-future = Tas vēl nav noticis
import-fault-refused = Reģistrs šo rindu nepieņem. Pārbaudiet tās nodaļu un tematus.

# Iznākums.
import-done-title = Tabula ielasīta
import-another = Ielasīt vēl vienu tabulu
