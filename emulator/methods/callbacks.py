"""answerCallbackQuery: a press is answered once and within 150 seconds (STACK 3.1)."""

from emulator.methods.call import Call, method
from emulator.refusals import bad_request

ANSWER_WITHIN = 150.0  # seconds
ANSWER_LIMIT = 200  # code points


@method("answerCallbackQuery")
async def answer_callback_query(call: Call) -> bool:
    query = call.world.queries.get(call.args.text("callback_query_id"))
    late = query is None or call.world.clock.elapsed() > query.pressed + ANSWER_WITHIN
    if query is None or late or query.answered or query.bot is not call.bot:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = call.args.text("text")
    if len(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answered, query.text, query.show_alert = True, text, call.args.flag("show_alert")
    query.url = call.args.text("url") or None
    call.world.stream.tell(
        "answer",
        {query.person.id},
        bot=call.bot.id,
        person=query.person.id,
        chat=query.chat.id,
        message_id=query.message_id,
        query_id=query.id,
        text=query.text,
        show_alert=query.show_alert,
    )
    return True
