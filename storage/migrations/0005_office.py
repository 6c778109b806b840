from tortoise import migrations
from tortoise.migrations import operations as ops
import functools
from json import dumps, loads
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('models', '0004_school_life')]

    initial = False

    operations = [
        ops.CreateModel(
            name='AccountContact',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('account', fields.ForeignKeyField('models.Account', source_field='account_id', db_constraint=True, to_field='id', related_name='contacts', on_delete=OnDelete.CASCADE)),
                ('kind', fields.CharField(max_length=5)),
                ('value', fields.CharField(max_length=200)),
                ('confirmed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'account_contacts', 'app': 'models', 'unique_together': (('account', 'kind'),), 'pk_attr': 'id', 'table_description': "A contact that its owner has proved to have. The school's own record is another thing: only it changes that."},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='ContactCode',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('account', fields.ForeignKeyField('models.Account', source_field='account_id', db_constraint=True, to_field='id', related_name='codes', on_delete=OnDelete.CASCADE)),
                ('chat', fields.ForeignKeyField('models.Chat', source_field='chat_id', db_constraint=True, to_field='id', related_name='contact_codes', on_delete=OnDelete.CASCADE)),
                ('email', fields.CharField(max_length=200)),
                ('nonce', fields.CharField(max_length=32)),
                ('issued_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('tries', fields.IntField(default=0)),
                ('used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('state', fields.CharField(default='new', max_length=8)),
                ('attempts', fields.IntField(default=0)),
                ('not_before', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('reason', fields.CharField(null=True, max_length=40)),
            ],
            options={'table': 'contact_codes', 'app': 'models', 'indexes': [Index(fields=['state', 'not_before']), Index(fields=['account_id', 'issued_at']), Index(fields=['chat_id'])], 'pk_attr': 'id', 'table_description': 'A code that goes to an address by letter. The code itself is kept nowhere: it is made from `nonce` and the key.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='ContactHandover',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('school', fields.ForeignKeyField('models.School', source_field='school_id', db_constraint=True, to_field='id', related_name='handovers', on_delete=OnDelete.CASCADE)),
                ('chat', fields.ForeignKeyField('models.Chat', source_field='chat_id', db_constraint=True, to_field='id', related_name='handovers', on_delete=OnDelete.CASCADE)),
                ('person', fields.ForeignKeyField('models.Person', source_field='person_id', null=True, db_constraint=True, to_field='id', related_name='handovers', on_delete=OnDelete.CASCADE)),
                ('about', fields.ForeignKeyField('models.Person', source_field='about_id', null=True, db_constraint=True, to_field='id', related_name='handovers_about', on_delete=OnDelete.CASCADE)),
                ('school_class', fields.ForeignKeyField('models.SchoolClass', source_field='school_class_id', null=True, db_constraint=True, to_field='id', related_name='handovers', on_delete=OnDelete.SET_NULL)),
                ('name', fields.CharField(null=True, max_length=250)),
                ('child', fields.CharField(null=True, max_length=250)),
                ('email', fields.CharField(null=True, max_length=200)),
                ('phone', fields.CharField(null=True, max_length=20)),
                ('phone_own', fields.BooleanField(default=False)),
                ('snils', fields.CharField(null=True, max_length=14)),
                ('consent', fields.CharField(max_length=64)),
                ('consent_language', fields.CharField(max_length=5)),
                ('asked_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('state', fields.CharField(default='open', max_length=10)),
                ('decided_by', fields.ForeignKeyField('models.Person', source_field='decided_by_id', null=True, db_constraint=True, to_field='id', related_name='handovers_decided', on_delete=OnDelete.SET_NULL)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('reason', fields.TextField(null=True, unique=False)),
            ],
            options={'table': 'contact_handovers', 'app': 'models', 'indexes': [Index(fields=['school_id', 'state']), Index(fields=['chat_id', 'state'])], 'pk_attr': 'id', 'table_description': 'What the school is asked to write down. The values go when it has decided: then they stand in its own record.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='Inquiry',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('school', fields.ForeignKeyField('models.School', source_field='school_id', db_constraint=True, to_field='id', related_name='inquiries', on_delete=OnDelete.CASCADE)),
                ('school_class', fields.ForeignKeyField('models.SchoolClass', source_field='school_class_id', db_constraint=True, to_field='id', related_name='inquiries', on_delete=OnDelete.CASCADE)),
                ('author', fields.ForeignKeyField('models.Person', source_field='author_id', db_constraint=True, to_field='id', related_name='inquiries', on_delete=OnDelete.CASCADE)),
                ('whom', fields.CharField(max_length=10)),
                ('wants', fields.CharField(max_length=10)),
                ('text', fields.TextField(unique=False)),
                ('asked_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('withdrawn_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'inquiries', 'app': 'models', 'indexes': [Index(fields=['author_id', 'asked_at'])], 'pk_attr': 'id', 'table_description': '`whom` and `wants` are those of school.inquiries. `withdrawn_at`: nobody answers any more.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='InquiryTarget',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('inquiry', fields.ForeignKeyField('models.Inquiry', source_field='inquiry_id', db_constraint=True, to_field='id', related_name='targets', on_delete=OnDelete.CASCADE)),
                ('child', fields.ForeignKeyField('models.Person', source_field='child_id', db_constraint=True, to_field='id', related_name='inquired_about', on_delete=OnDelete.CASCADE)),
                ('thread', fields.ForeignKeyField('models.Thread', source_field='thread_id', db_constraint=True, to_field='id', related_name='inquired_in', on_delete=OnDelete.CASCADE)),
            ],
            options={'table': 'inquiry_targets', 'app': 'models', 'unique_together': (('inquiry', 'child'),), 'indexes': [Index(fields=['child_id'])], 'pk_attr': 'id', 'table_description': 'A pupil whose family was asked, or who was asked: and the thread in which they answer in words.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='InquiryAnswer',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('target', fields.ForeignKeyField('models.InquiryTarget', source_field='target_id', db_constraint=True, to_field='id', related_name='answers', on_delete=OnDelete.CASCADE)),
                ('person', fields.ForeignKeyField('models.Person', source_field='person_id', db_constraint=True, to_field='id', related_name='inquiry_answers', on_delete=OnDelete.CASCADE)),
                ('choice', fields.CharField(max_length=6)),
                ('digest', fields.CharField(max_length=64)),
                ('signed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'inquiry_answers', 'app': 'models', 'indexes': [Index(fields=['target_id', 'person_id'])], 'pk_attr': 'id', 'table_description': 'A signed answer: `choice` is of school.inquiries, `digest` the SHA-256 of what was read and answered.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='Leaving',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('chat', fields.OneToOneField('models.Chat', source_field='chat_id', db_constraint=True, to_field='id', related_name='leaving', on_delete=OnDelete.CASCADE)),
                ('asked_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('erase_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('links', fields.JSONField(default=list, encoder=functools.partial(dumps, separators=(',', ':')), decoder=loads)),
                ('consent_id', fields.BigIntField(null=True)),
            ],
            options={'table': 'leavings', 'app': 'models', 'indexes': [Index(fields=['erase_at'])], 'pk_attr': 'id', 'table_description': 'A chat that was untied at its own wish and will be erased at `erase_at`, unless it takes the wish back before.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='Look',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('adult', fields.ForeignKeyField('models.Person', source_field='adult_id', db_constraint=True, to_field='id', related_name='looks', on_delete=OnDelete.CASCADE)),
                ('child', fields.ForeignKeyField('models.Person', source_field='child_id', db_constraint=True, to_field='id', related_name='looked_at', on_delete=OnDelete.CASCADE)),
                ('on', fields.DateField()),
                ('what', fields.CharField(max_length=10)),
                ('first_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'looks', 'app': 'models', 'unique_together': (('adult', 'child', 'on', 'what'),), 'indexes': [Index(fields=['child_id', 'on'])], 'pk_attr': 'id', 'table_description': 'What a trusted person opened of a child on a day: one row for each sort, however often they looked.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='PageLink',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('chat', fields.ForeignKeyField('models.Chat', source_field='chat_id', db_constraint=True, to_field='id', related_name='page_links', on_delete=OnDelete.CASCADE)),
                ('people', fields.JSONField(default=list, encoder=functools.partial(dumps, separators=(',', ':')), decoder=loads)),
                ('link_hash', fields.CharField(unique=True, max_length=64)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'page_links', 'app': 'models', 'indexes': [Index(fields=['chat_id'])], 'pk_attr': 'id', 'table_description': 'A one-time link from a chat to the journal page, kept as a keyed digest only.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='PageSession',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('chat', fields.ForeignKeyField('models.Chat', source_field='chat_id', db_constraint=True, to_field='id', related_name='page_sessions', on_delete=OnDelete.CASCADE)),
                ('people', fields.JSONField(default=list, encoder=functools.partial(dumps, separators=(',', ':')), decoder=loads)),
                ('token_hash', fields.CharField(unique=True, max_length=64)),
                ('began_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('seen_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'page_sessions', 'app': 'models', 'indexes': [Index(fields=['chat_id', 'ended_at'])], 'pk_attr': 'id', 'table_description': "A browser that is signed in. The cookie's secret is kept as a keyed digest only, `people` as above."},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='PageDeed',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('session', fields.ForeignKeyField('models.PageSession', source_field='session_id', db_constraint=True, to_field='id', related_name='deeds', on_delete=OnDelete.CASCADE)),
                ('key', fields.CharField(max_length=40)),
                ('result', fields.JSONField(null=True, encoder=functools.partial(dumps, separators=(',', ':')), decoder=loads)),
                ('done_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'page_deeds', 'app': 'models', 'unique_together': (('session', 'key'),), 'pk_attr': 'id', 'table_description': 'A deed asked for in a browser: its key makes a repeat of the request return the first result.'},
            bases=['Row'],
        ),
        ops.AddField(
            model_name='Account',
            name='expiry_told_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='Account',
            name='security_begun_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='Account',
            name='security_done_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='LinkedAccount',
            name='ended_why',
            field=fields.CharField(null=True, max_length=12),
        ),
        ops.AddField(
            model_name='LinkedAccount',
            name='reminded_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='LinkedAccount',
            name='reminders',
            field=fields.IntField(default=0),
        ),
        ops.AddField(
            model_name='Trust',
            name='until',
            field=fields.DateField(null=True),
        ),
        ops.AddIndex(
            model_name='Trust',
            index=Index(fields=['ended_at', 'until']),
        ),
        ops.AddField(
            model_name='TrustInvitation',
            name='until',
            field=fields.DateField(null=True),
        ),
    ]
