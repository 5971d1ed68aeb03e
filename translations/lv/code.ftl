# Kodi, ar kuriem bez konta atver iesniegumu vai apmeklējumu.
code-missing = Ievadiet kodu
code-wait =
    { $minutes ->
        [zero] Kods pārāk daudz reižu ievadīts nepareizi. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
        [one] Kods pārāk daudz reižu ievadīts nepareizi. Mēģiniet vēlreiz pēc { $minutes } minūtes.
       *[other] Kods pārāk daudz reižu ievadīts nepareizi. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
    }
follow-code = Kods
follow-code-hint = Divpadsmit burti un cipari, piemēram, K7QX-3MPB-9TWD. Lielie un mazie burti, atstarpes un defises nav svarīgas.
follow-code-wrong = Iesniegums ar šādu kodu nav atrasts. Pārbaudiet kodu un ievadiet vēlreiz.
visit-code = Apmeklējuma kods
visit-code-hint = Astoņi burti un cipari, piemēram, K7QX-3MPB. Lielie un mazie burti, atstarpes un defises nav svarīgas.
visit-code-wrong = Apmeklējums ar šādu kodu nav atrasts. Pārbaudiet kodu un ievadiet vēlreiz.
visit-code-other = Šis nav šī apmeklējuma kods. Pārbaudiet vēstuli un ievadiet vēlreiz.
