# Vārdi kodiem: lieto iedzīvotāju un darbinieku lapās.
kind-name =
    { $kind ->
        [request] Lūgums
        [complaint] Sūdzība
        [proposal] Priekšlikums
        [question] Jautājums
        [application] Pakalpojuma pieteikums
        [information_request] Informācijas pieprasījums
        [press_enquiry] Žurnālista jautājums
       *[other] Cits
    }
answer-mode =
    { $mode ->
        [portal] Šeit, ar kodu
        [email] E-pastā
        [post] Pa pastu
        [e_address] E-adresē
        [in_person] Klātienē
       *[phone] Pa tālruni
    }
