# Письмо, которое канцелярия отдаёт взрослому в руки. Простой текст, печатается на половине листа.
letter-title = { $school }: дневник в Telegram
letter-adult = Кому: { $adult }
letter-child = Ребёнок: { $child }, класс { $class_name }
letter-child-no-class = Ребёнок: { $child }
letter-staff = Для работы с журналом
letter-how-link = Откройте ссылку на телефоне, где есть Telegram:
letter-how-code = Или найдите в Telegram бота @{ $bot }, нажмите «Начать» и напишите ему код:
letter-code = Код: { $code }
letter-login = Ваш логин в дневнике: { $login }
letter-once = Код и ссылка срабатывают один раз и только для вас. Не пересылайте их.
letter-until = Годятся до { $day } включительно.
letter-office = Не получилось или срок вышел? Спросите в школе: { $office }.
letter-office-unknown = Не получилось или срок вышел? Спросите в канцелярии школы.
letter-cut = - - - - - - - - - - - - отрезать здесь - - - - - - - - - - - -
letters-none = Печатать нечего: у всех, кого вы назвали, дневник уже подключён.

# Страница A4 с QR-кодом.
letter-heading = Школьный дневник в Telegram
letter-code-label = Ваш код
letter-step-scan = Наведите камеру телефона на квадрат слева и откройте ссылку. Откроется Telegram, нажмите «Начать».
letter-step-code = Не открылось? Найдите в Telegram бота @{ $bot }, нажмите «Начать» и напишите ему код.
letter-step-check = Проверьте, что это вы и ваш ребёнок, и нажмите «Да, это я».
letters-file = письма-{ $school_class }.pdf
letters-file-all = письма.pdf
