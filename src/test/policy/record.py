#!/usr/bin/env python3
"""Records what the real oslo.policy, called by the real Nova, decides.

Needs Nova's Python packages (Debian: python3-nova). Run it without arguments from anywhere; it writes what
oslopolicy-sample-generator prints for the rules of server metadata, and src/test/resources/policy/decisions.jsonl, one
decision a line:

  about    what the row is there for; at its end "beyond Placard" where Placard reads less than oslo.policy, and denies
  files    the policy files, by path below the directory of nova.conf
  options  section oslo_policy of nova.conf; both enforce options are on where a row does not say otherwise
  caller   attributes of the request's context; what is left out is None
  action   the rule that is asked for
  target   what is acted on
  decision allow, deny, or error where Nova answers 500
"""

import copy
import json
import logging
import os
import shutil
import tempfile
import warnings

warnings.simplefilter('ignore')
logging.disable(logging.CRITICAL)

from oslo_config import cfg  # noqa: E402
from oslo_policy import generator  # noqa: E402
from oslo_policy import policy as oslo_policy  # noqa: E402
import nova.conf  # noqa: E402,F401
from nova import context as nova_context  # noqa: E402
from nova import policy as nova_policy  # noqa: E402
from nova.policies import base  # noqa: E402
from nova.policies import server_metadata  # noqa: E402
import cases  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
RESOURCES = os.path.join(HERE, '..', 'resources', 'policy')
TABLE = os.path.join(RESOURCES, 'decisions.jsonl')
SAMPLE = os.path.join(RESOURCES, 'oslo-sample.yaml')
SAMPLE_WITHOUT_DEPRECATED = os.path.join(RESOURCES, 'oslo-sample-without-deprecated.yaml')

# base rules of current Nova that older packages lack (nova/policies/base.py)
CURRENT = [
    ('project_manager_api', 'role:manager and project_id:%(project_id)s',
     'Default rule for Project level management APIs.', 'project_member_api'),
    ('service_api', 'role:service', 'Default rule for service-to-service APIs.', 'project_member_or_admin'),
    ('project_manager_or_admin', 'rule:project_manager_api or rule:context_is_admin',
     'Default rule for Project Manager or admin APIs.', 'project_member_or_admin'),
    ('service_or_admin', 'rule:service_api or rule:context_is_admin', 'Default rule for service or admin APIs.', None),
]


def complete_base_rules():
    for name, check, description, before in CURRENT:
        known = [rule.name for rule in base.rules]
        if name not in known:
            rule = oslo_policy.RuleDefault(name, check, description, deprecated_rule=base.DEPRECATED_ADMIN_POLICY)
            base.rules.insert(known.index(before) if before else len(known), rule)


def write_sample():
    for path, without in ((SAMPLE, False), (SAMPLE_WITHOUT_DEPRECATED, True)):
        sections = generator._sort_and_format_by_section(
            {'nova': base.rules + server_metadata.list_rules()}, exclude_deprecated=without)
        with open(path, 'w', encoding='ascii') as sample:
            sample.writelines(sections)


def start(directory, files, options):
    for name, text in files.items():
        path = os.path.join(directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as f:
            f.write(text)
    conf = os.path.join(directory, 'nova.conf')
    values = {'enforce_scope': 'true', 'enforce_new_defaults': 'true', **options}
    with open(conf, 'w', encoding='utf-8') as f:
        f.write('[oslo_policy]\n' + ''.join(f'{name} = {value}\n' for name, value in values.items()))
    cfg.CONF.reset()
    cfg.CONF([], project='nova', default_config_files=[conf], default_config_dirs=[])
    nova_policy.reset()


def decide(caller, action, target):
    try:
        context = nova_context.RequestContext(overwrite=False, **copy.deepcopy(caller))
        return 'allow' if context.can(action, copy.deepcopy(target), fatal=False) else 'deny'
    except Exception:
        # after a failure Nova goes on with whatever it had loaded by then; a new process would fail again
        nova_policy.reset()
        return 'error'


def main():
    complete_base_rules()
    write_sample()
    with open(TABLE, 'w', encoding='ascii') as table:
        for case in cases.all_cases():
            directory = tempfile.mkdtemp()
            try:
                start(directory, case['files'], case['options'])
                for caller, action, target in case['asked']:
                    row = {'about': case['about'], 'files': case['files'], 'options': case['options'], 'caller': caller,
                           'action': action, 'target': target, 'decision': decide(caller, action, target)}
                    table.write(json.dumps(row) + '\n')
            finally:
                shutil.rmtree(directory)


if __name__ == '__main__':
    main()
