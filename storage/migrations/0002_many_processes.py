from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('models', '0001_initial')]

    initial = False

    operations = [
        ops.CreateModel(
            name='InboxLane',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('bot', fields.BigIntField()),
                ('lane', fields.CharField(max_length=40)),
                ('process_id', fields.BigIntField()),
            ],
            options={'table': 'inbox_lanes', 'app': 'models', 'unique_together': (('bot', 'lane'),), 'pk_attr': 'id', 'table_description': 'A lease: the updates of one lane are handled by one process. Free when its process is gone.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='Pace',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('key', fields.CharField(unique=True, max_length=60)),
                ('due', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'paces', 'app': 'models', 'pk_attr': 'id', 'table_description': 'A bucket of the limiter (delivery.limits.Bucket): when the next message conforms to the steady rhythm of `key`.'},
            bases=['Row'],
        ),
        ops.CreateModel(
            name='Process',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('role', fields.CharField(max_length=10)),
                ('host', fields.CharField(max_length=80)),
                ('seen_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'processes', 'app': 'models', 'pk_attr': 'id', 'table_description': 'One running process. What it holds is free again when it has not been seen for a while (storage.cluster.members).'},
            bases=['Row'],
        ),
        ops.AddField(
            model_name='Notice',
            name='claimed_by',
            field=fields.BigIntField(null=True),
        ),
    ]
