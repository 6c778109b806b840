from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('models', '0003_fanouts')]

    initial = False

    operations = [
        ops.CreateModel(
            name='FinalMark',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('enrolment', fields.ForeignKeyField('models.Enrolment', source_field='enrolment_id', db_constraint=True, to_field='id', related_name='finals', on_delete=OnDelete.CASCADE)),
                ('subject', fields.ForeignKeyField('models.Subject', source_field='subject_id', db_constraint=True, to_field='id', related_name='finals', on_delete=OnDelete.CASCADE)),
                ('period', fields.ForeignKeyField('models.Period', source_field='period_id', null=True, db_constraint=True, to_field='id', related_name='finals', on_delete=OnDelete.CASCADE)),
                ('value', fields.CharField(max_length=8)),
                ('scale', fields.CharField(max_length=12)),
                ('author', fields.ForeignKeyField('models.Person', source_field='author_id', null=True, db_constraint=True, to_field='id', related_name='finals_put', on_delete=OnDelete.SET_NULL)),
                ('set_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=1)),
                ('removed_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'final_marks', 'app': 'models', 'indexes': [Index(fields=['enrolment_id', 'removed_at'])], 'pk_attr': 'id', 'table_description': 'A final mark of a period, or of the year when `period` is null. One stands for a subject at a time.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='Happening',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('school', fields.ForeignKeyField('models.School', source_field='school_id', db_constraint=True, to_field='id', related_name='happenings', on_delete=OnDelete.CASCADE)),
                ('kind', fields.CharField(max_length=12)),
                ('level', fields.CharField(max_length=8)),
                ('title', fields.CharField(max_length=200)),
                ('description', fields.TextField(default='', unique=False)),
                ('place', fields.CharField(null=True, max_length=200)),
                ('subject', fields.ForeignKeyField('models.Subject', source_field='subject_id', null=True, db_constraint=True, to_field='id', related_name='happenings', on_delete=OnDelete.SET_NULL)),
                ('grade_from', fields.IntField(default=1)),
                ('grade_to', fields.IntField(default=11)),
                ('starts_on', fields.DateField()),
                ('ends_on', fields.DateField()),
                ('contact', fields.CharField(null=True, max_length=200)),
                ('organiser', fields.ForeignKeyField('models.Person', source_field='organiser_id', null=True, db_constraint=True, to_field='id', related_name='happenings', on_delete=OnDelete.SET_NULL)),
                ('published_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=1)),
                ('cancelled_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('cancel_reason', fields.CharField(null=True, max_length=300)),
            ],
            options={'table': 'happenings', 'app': 'models', 'indexes': [Index(fields=['school_id', 'ends_on']), Index(fields=['starts_on'])], 'pk_attr': 'id', 'table_description': 'One entry of the feed, by local days of the school, both included. `kind` and `level`: school.happenings.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='HappeningInterest',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('happening', fields.ForeignKeyField('models.Happening', source_field='happening_id', db_constraint=True, to_field='id', related_name='interests', on_delete=OnDelete.CASCADE)),
                ('person', fields.ForeignKeyField('models.Person', source_field='person_id', db_constraint=True, to_field='id', related_name='interests', on_delete=OnDelete.CASCADE)),
                ('child', fields.ForeignKeyField('models.Person', source_field='child_id', db_constraint=True, to_field='id', related_name='interesting', on_delete=OnDelete.CASCADE)),
                ('since', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'happening_interests', 'app': 'models', 'unique_together': (('happening', 'person', 'child'),), 'pk_attr': 'id', 'table_description': 'An adult or a pupil who wants to be reminded of it the evening before.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='Meeting',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('school', fields.ForeignKeyField('models.School', source_field='school_id', db_constraint=True, to_field='id', related_name='meetings', on_delete=OnDelete.CASCADE)),
                ('whole_school', fields.BooleanField(default=False)),
                ('title', fields.CharField(null=True, max_length=120)),
                ('starts_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ends_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('place', fields.CharField(max_length=120)),
                ('agenda', fields.TextField(default='', unique=False)),
                ('link', fields.CharField(null=True, max_length=300)),
                ('called_by', fields.ForeignKeyField('models.Person', source_field='called_by_id', null=True, db_constraint=True, to_field='id', related_name='meetings_called', on_delete=OnDelete.SET_NULL)),
                ('called_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=1)),
                ('timing', fields.IntField(default=1)),
                ('timed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('cancelled_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('cancel_reason', fields.CharField(null=True, max_length=300)),
            ],
            options={'table': 'meetings', 'app': 'models', 'indexes': [Index(fields=['school_id', 'starts_at']), Index(fields=['starts_at'])], 'pk_attr': 'id', 'table_description': 'A meeting of families with the school, `title` null means an ordinary one.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='MeetingAnswer',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('meeting', fields.ForeignKeyField('models.Meeting', source_field='meeting_id', db_constraint=True, to_field='id', related_name='answers', on_delete=OnDelete.CASCADE)),
                ('person', fields.ForeignKeyField('models.Person', source_field='person_id', db_constraint=True, to_field='id', related_name='meeting_answers', on_delete=OnDelete.CASCADE)),
                ('coming', fields.CharField(max_length=5)),
                ('answered_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'meeting_answers', 'app': 'models', 'unique_together': (('meeting', 'person'),), 'pk_attr': 'id', 'table_description': 'What an adult said about coming: `coming` is yes, no or maybe (school.meetings).'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='MeetingClass',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('meeting', fields.ForeignKeyField('models.Meeting', source_field='meeting_id', db_constraint=True, to_field='id', related_name='classes', on_delete=OnDelete.CASCADE)),
                ('school_class', fields.ForeignKeyField('models.SchoolClass', source_field='school_class_id', db_constraint=True, to_field='id', related_name='meetings', on_delete=OnDelete.CASCADE)),
            ],
            options={'table': 'meeting_classes', 'app': 'models', 'unique_together': (('meeting', 'school_class'),), 'indexes': [Index(fields=['school_class_id'])], 'pk_attr': 'id'},
            bases=['Row'],
        ),
    ]
