# What it is and how to get it: for everybody, without a diary too.
service-what = <b>The school diary</b>
    Marks, dots, homework, timetable, attendance and messages of the school: for parents, pupils and those whom parents trust. Free of charge.
service-how = <b>How to get it</b>
    • At school: bring the papers to the class teacher or the office. You get a login with a temporary password, or a letter with a code.
    • Online: press “Apply for access” below and send pictures of your papers. The answer comes here; you get the code or the password at school when you show the originals.
service-papers = <b>Which papers</b>
    • an application and a consent to keep the data: the school has the forms;
    • an identity document;
    • for a parent, the child's birth certificate;
    • for a guardian, the document of guardianship.
service-times = <b>How long it takes</b>
    The application is registered within 15 minutes and answered in 3 working days. A trusted person gets in within a day. Marks are seen the same day.
service-refusals = <b>When it is refused</b>
    • who asks is neither a parent nor a guardian nor the pupil;
    • the child is not at this school;
    • the papers do not fit or contradict each other;
    • a mistake in a name or a birthday: a new application is needed;
    • you took the application back yourself.
service-contacts = <b>Whom to ask</b>
service-contact = { $school }: { $contact }
service-no-contacts = <b>Whom to ask</b>
    The office of your school or the class teacher.
