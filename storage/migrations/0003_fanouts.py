from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('models', '0002_many_processes')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Fanout',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('event', fields.OneToOneField('models.Event', source_field='event_id', db_constraint=True, to_field='id', related_name='fanout', on_delete=OnDelete.CASCADE)),
                ('class_id', fields.BigIntField(null=True)),
                ('cursor', fields.BigIntField(default=0)),
                ('done_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'fanouts', 'app': 'models', 'indexes': [Index(fields=['done_at', 'id'])], 'pk_attr': 'id', 'table_description': 'An event with many recipients, told in portions: those of the children up to `cursor` are written already.'},
            bases=['Row'],
        ),
        ops.AddIndex(
            model_name='Notice',
            index=Index(fields=['state', 'priority', 'not_before']),
        ),
        ops.AddIndex(
            model_name='Notice',
            index=Index(fields=['state', 'finished_at']),
        ),
        ops.AlterModelOptions(
            name='Pace',
            options={'table': 'paces', 'app': 'models', 'pk_attr': 'id', 'table_description': 'A bucket of the limiter (delivery.limits.Bucket): when the next message conforms to the rhythm of `key`.'},
        ),
    ]
