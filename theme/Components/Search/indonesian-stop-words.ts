/** Words that are needed for grammar and say nothing about a text's subject; the same list as StopWords.Indonesian in Sebaya.Search. */
export const stopWords: ReadonlySet<string> = new Set(`
        ada adalah adanya agar aja akan aku anda antara apa apabila apakah atas atau bagaimana bagi bahkan bahwa
        banyak beberapa belum berapa bila bisa boleh buat bukan cara dalam dan dapat dari daripada deh dengan dgn di
        dia dong dulu enggak gak gimana hal hanya harus hingga ia ini itu jadi jangan jika juga kalau kalo kami kamu
        kan kapan karena ke kenapa kepada kita kok lagi lah lain lalu lebih maka mana masih mau mereka merupakan mesti
        nah namun nggak nya oleh pada paling para perlu pun saat saja sama sampai sangat saya sebagai sebaiknya sebuah
        secara sedang sehingga sejak selama seorang seperti sesuatu setelah setiap siapa sih suatu sudah supaya tak
        tanpa tapi telah tentang terhadap tersebut tetapi tiap tidak tsb untuk utk waktu ya yaitu yakni yang yg
        bagusnya bang banget bgt biar bikin bilang blm bukannya caranya cuma dll doang emang enaknya gimananya
        gini ginian gitu gmn gua gue hai halo ingin jd kah kak kayak kayaknya kek klo knp krn lg lo lu malah
        memang memangnya mending misal misalnya mohon ok oke padahal pas pengen sbg si tahu tau terus tolong tp
        trus tuh udah udh
        ga gk g ngga nda ndak kagak kaga tdk jgn sdh blom belom gpp sm dr pd tu dl bs bsa gt gmana dmn kpn dmana
        kmn brp spt bhw hrs skrg sekarang pny jg lho loh lha yah yaa iyaa hehe wkwk kyk kaya gtu nih ni yuk dah aj
        ajah min bro sis guys gaes kepengen kepingin pgn mo apaan siapapun apapun gapapa tetep makin bakal bakalan
        sebenernya sebenarnya
`.trim().split(/\s+/));
