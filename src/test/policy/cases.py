"""The cases record.py asks oslo.policy about."""

import ast
import json
import keyword
import re
import warnings

from expressions import TEXTS

P = 'os_compute_api:server-metadata:'
INDEX, SHOW, CREATE, UPDATE_ALL, UPDATE, DELETE = (
    P + verb for verb in ('index', 'show', 'create', 'update_all', 'update', 'delete'))
ACTIONS = [INDEX, SHOW, CREATE, UPDATE_ALL, UPDATE, DELETE]


def caller(project='demo', *roles, user='alice', **more):
    """A caller of a project."""
    return {'user_id': user, 'user_domain_id': 'default', 'project_id': project, 'project_domain_id': 'default',
            'roles': list(roles), **more}


ADMIN = caller('demo', 'admin', 'member', 'reader')
MEMBER = caller('demo', 'member', 'reader')
READER = caller('demo', 'reader')
MANAGER = caller('demo', 'manager', 'member', 'reader')
NOBODY = caller('demo')
AUDITOR = caller('demo', 'Auditor')
FOREIGN_MEMBER = caller('alt', 'member', 'reader', user='bob')
FOREIGN_ADMIN = caller('alt', 'admin', user='root')
SERVICE = caller('services', 'service', user='nova')
SENT_BY_SERVICE = caller('demo', 'member', service_user_id='nova', service_user_domain_id='default',
                         service_project_id='services', service_project_domain_id='default',
                         service_roles=['service', 'admin'])
NOT_ADMIN_PROJECT = caller('demo', 'admin', is_admin_project=False)
SYSTEM_ADMIN = {'user_id': 'root', 'user_domain_id': 'default', 'roles': ['admin', 'member', 'reader'],
                'system_scope': 'all'}
SYSTEM_READER = {'user_id': 'eve', 'user_domain_id': 'default', 'roles': ['reader'], 'system_scope': 'all'}
DOMAIN_ADMIN = {'user_id': 'root', 'user_domain_id': 'default', 'roles': ['admin'], 'domain_id': 'default'}
DOMAIN_MEMBER = {'user_id': 'eve', 'user_domain_id': 'default', 'roles': ['member', 'reader'], 'domain_id': 'default'}
UNSCOPED = {'user_id': 'alice', 'user_domain_id': 'default', 'roles': []}
PERSONAS = [ADMIN, MEMBER, READER, MANAGER, NOBODY, AUDITOR, FOREIGN_MEMBER, FOREIGN_ADMIN, SERVICE, SENT_BY_SERVICE,
            NOT_ADMIN_PROJECT, SYSTEM_ADMIN, SYSTEM_READER, DOMAIN_ADMIN, DOMAIN_MEMBER, UNSCOPED]

OWN = {'project_id': 'demo'}
FOREIGN = {'project_id': 'alt'}


def case(about, files, asked, **options):
    return {'about': about, 'files': files, 'options': options, 'asked': asked}


def rule(about, text, callers=(MEMBER,), targets=(OWN,), **more):
    """One rule under the name of an action, in a JSON file, with more rules beside it."""
    content = {UPDATE: text, **{name.replace('__', ':'): value for name, value in more.items()}}
    return case(about, {'policy.yaml': json.dumps(content)}, [(c, UPDATE, t) for c in callers for t in targets])


# what Placard can read (deviations.md, policy-language)
LEFT = re.compile(r"""'[^'\\\n\r\v\f\x00]*'|"[^"\\\n\r\v\f\x00]*"|None|True|False|[-+]?(?:0+|[1-9][0-9]{0,4299})"""
                  r"""|[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+""")
PATH = re.compile(r'[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*', re.ASCII)
RIGHT = re.compile(r'(?:[^%]|%%|%\([^()]*\)s)*', re.DOTALL)


def is_readable(check):
    """Whether Placard reads a check; what is none is none to oslo.policy as well."""
    kind, colon, match = check.partition(':')
    if not colon or kind in ('rule', 'is_admin'):
        return True
    is_name = PATH.fullmatch(kind) and not any(keyword.iskeyword(name) for name in kind.split('.'))
    return bool((kind in ('role', 'http', 'https') or LEFT.fullmatch(kind) or is_name) and RIGHT.fullmatch(match))


def beyond(text):
    """What is said about a rule that comes to such a check."""
    checks = [word.strip('()') for word in text.removeprefix('not ').removesuffix(' or @').split()] if isinstance(text, str) else [
        check for part in text for check in (part if isinstance(part, list) else [part]) if isinstance(check, str)] if isinstance(text, list) else []
    return '' if all(map(is_readable, checks)) else ', beyond Placard'


def yaml(about, text, asked=((MEMBER, UPDATE, OWN),), **options):
    """A policy.yaml as an operator may write it."""
    return case(about, {'policy.yaml': text}, list(asked), **options)


def defaults():
    everything = [(c, a, t) for c in PERSONAS for a in (SHOW, UPDATE) for t in (OWN, FOREIGN)]
    yield case('defaults', {}, everything + [(c, a, OWN) for c in (ADMIN, READER, SYSTEM_ADMIN) for a in ACTIONS])
    yield case('old defaults', {}, everything, enforce_new_defaults='false')
    yield case('defaults, scope not enforced', {}, everything, enforce_scope='false')
    yield case('neither enforced', {}, everything, enforce_new_defaults='false', enforce_scope='false')


def words():
    """Every kind of check, for more than one caller."""
    some = (ADMIN, MEMBER, NOBODY, AUDITOR, FOREIGN_MEMBER)
    for text in ('@', '!', '', 'role:member', 'role:MEMBER', 'role:auditor', 'role:Auditor', 'Role:member',
                 'is_admin:True', 'is_admin:False', 'is_admin:true', 'is_admin:1', 'is_admin:yes', 'is_admin:',
                 'project_id:%(project_id)s', 'project_id:demo', 'user_id:%(user_id)s', 'user_id:alice',
                 'rule:admin_or_owner', 'rule:admin_api', 'rule:context_is_admin', 'rule:project_member_api',
                 'rule:project_reader_or_admin', 'rule:project_manager_api', 'rule:project_manager_or_admin',
                 'rule:nowhere', 'Rule:admin_api', 'roles:member', 'not role:member', 'not rule:nowhere'):
        yield rule('every kind', text, some, (OWN, FOREIGN))


def precedence():
    yes, no = 'role:member', 'role:nope'
    for text in ('Y or N and N', 'N and N or Y', 'Y or Y and N', 'N and Y or N', '(Y or N) and N', '(N or Y) and Y',
                 'not N and Y', 'not Y or Y', 'not (Y or N)', 'not Y or N', 'not not Y', 'not not not Y', 'N or not Y and Y',
                 'N or not N and Y', 'Y and not N', 'Y and not N or N', 'Y and (N or Y)', 'Y and (N or N)', 'Y AND Y', 'N OR Y',
                 'NOT N', 'Y and Y and N', 'N or N or Y', 'N or Y and Y and N', 'N or Y and Y or N and Y', '((Y))', '(((N)) or ((Y)))',
                 'N or (N or Y) and Y', 'N or (Y and Y) and N', '(Y and Y) and N', 'Y or Y Y', 'Y N', 'Y and', 'and Y', 'or', 'and', 'not',
                 'not and', '(', ')', '()', '(Y', 'Y)', '((Y)', ')Y(', 'Y and or N', 'Y or and N', 'not Y not N', 'Y not N', '( Y )',
                 '( Y or N )and Y', 'Y\tor\tN', 'Y\nand\nN', '  Y  ', ' ', '\t', 'Y or not', '@ and Y', '! or Y', '@ or !', 'not @', 'not !',
                 '(@)', '(!)', '@ @', 'Nand N', 'Y and\u00a0Y', 'Y\u2003or\u3000N', 'N\u2028or\u2029Y', 'N\u001cor\u001fY', 'N\u0085or\u0085Y',
                 'N\u200bor\u200bY', 'N\u180eor\u180eY', '\u00a0', '"Y"', "'Y'", '"Y', "'Y'and", '"Y" or Y', "('Y')", '"', '""', 'Y or "', 'true', 'Y or true'):
        written = text.replace('Y', yes).replace('N', no) if text not in ('NOT N', 'Y AND Y', 'N OR Y', 'Nand N') else {
            'NOT N': 'NOT role:nope', 'Y AND Y': 'role:member AnD role:member', 'N OR Y': 'role:nope OR role:member',
            'Nand N': 'role:nopeand role:member'}[text]
        yield rule('precedence', written)


def left_sides():
    """What stands before the colon: literals, paths, and what Python cannot read."""
    some = (MEMBER, SENT_BY_SERVICE, UNSCOPED)
    target = {'project_id': 'demo', 'name': 'Member', 'yes': 'True', 'none': 'None', 'one': '1', 'empty': ''}
    for text in ('True:%(yes)s', "'Member':%(name)s", '"Member":%(name)s', "'member':%(name)s", 'None:%(none)s', '1:%(one)s',
                 'none:%(none)s', 'None:None', 'False:False', 'False:false', '1.0:1.0', '1.0:1', '1.50:1.5', '.5:0.5', '5.:5.0', '1e3:1000.0',
                 '1e16:1e+16', '1e15:1000000000000000.0', '1e-4:0.0001', '1e-5:1e-05', '0x10:16', '0o17:15', '0b11:3', '1_000:1000', '-1:-1', '+1:1', '--1:1',
                 '-1.5:-1.5', '1+2:3', '1+2j:(1+2j)', '2j:2j', '1-1j:(1-1j)', '01:1', '00:0', '0:0', '1__0:10', '0x:0', '1e:1', '12ab:12ab', '1.2.3:x',
                 "'a''b':ab", "'a'\"b\":ab", "u'x':x", "r'x':x", "r'\\n':\\n", "'\\x41':A", "'\\u0041':A", "'\\U00000041':A", "'\\101':A", "'\\q':\\q", "'\\'':'",
                 "'\\\\':\\", "'\\N{DIGIT_ONE}':1", "'\\N{DIGIT ONE':1", "b'x':b'x'", "b'x':x", "f'x':x", "'x:x", "x':x", "'':", "'':%(empty)s", '""":x', "'''x''':x", "'\\x4':x", "'\\u004':x",
                 "b'\\x00':b'\\x00'", "b'\u00e9':x", "'\u00e9':\u00e9", "rb'x':b'x'", "bu'x':x",
                 '[]:[]', '[1,2]:[1,', "['a']:['a']", '{}:{}', "{1}:{1}", "{'a'}:{'a'}", 'set():set()', '...:Ellipsis', '[1,]:[1]', '[[],{}]:[[],', '[(1,)]:[(1,)]',
                 '[1:x', '[]]:x', '{1,2:x', 'set(1):x', '[x]:x', '[None,]:[None]', '[-1]:[-1]', "[u'x',]:['x']", '[1.0]:[1.0]', '[b"x"]:[b\'x\']',
                 'user_id:alice', 'user_id.x:alice', 'roles:member', 'roles.x:member', 'nowhere:x', 'nowhere.x:x', 'user_id:None', 'domain_id:None', 'project_id:None',
                 'service_roles:admin', 'service_roles:service', 'service_user_id:nova', 'service_user_id:None', 'service_project_id:services',
                 'service_project_domain_id:default', 'service_user_domain_id:default', 'is_admin_project:True', 'is_admin_project:true', 'is_admin_project:False',
                 'user_domain_id:default', 'project_domain_id:default', 'system_scope:None', 'system:all', 'user:alice', 'project:demo', 'tenant_id:demo', 'tenant:demo',
                 'is_admin.x:True', 'system_scope.x:all', 'service_roles.x:admin', 'is_admin_project.x:x', 'domain_id.x:x',
                 'project-id:x', 'a-b:x', 'a/b:x', 'a[0]:x', 'a():x', 'a.b.c:x', 'a..b:x', '.a:x', 'a.:x', 'class:x', 'a.class:x', 'lambda:x', '$x:x', '?:x', '-:x', '*:x', '%:x', '@:x', '!:x', ':x', '::', ':',
                 'a+b:x', 'not:x', 'and:x', 'a,b:x', ',:x', '#x:x', 'x#:x', 'a=b:x', 'a==b:x', 'a<b:x', 'a!=b:x', 'a<>b:x', 'a~b:x', '~a:x', '~1:-2', 'a**b:x', 'a//b:x', 'a%b:x', 'a@b:x', 'a|b&c^d:x', 'a<<b>>c:x',
                 'a;b:x', 'a`b:x', 'a\\b:x', '\\:x', 'a?:x', 'a!:x', '*a:x', '**a:x', '[*a]:x', '{*a}:x', '{**a}:x', '[a]:x', '{a}:x', 'a(b,c):x', 'a(b=c):x', 'a(*b):x', 'a(**b):x', 'a(:x', 'a[:x', 'a[b,c]:x', 'a[]:x',
                 '\u00fcser:x', 'a\u0301:x', '\u00b2:x', 'x\u00b2:x', '\u2460:x', '\u4e2d:x', '\U0001f600:x', '_:x', '__x__:x', 'print:x', 'match:x', 'async:x', 'await:x', 'yield:x', 'None.x:x', 'True.x:x', '1.x:x', '1..x:x', "'a'.x:x", '...x:x',
                 "'a'.join(b):x", '1if:x', '1or:x', '(1):1', "('a'):a", 'a)b:x', 'a(b)c:x', 'a.b(c):x', '[1]+[2]:x', '1,2:(1,', '1,:(1,)', "'a','b':x", 'user_id,:x', 'x.user_id:alice', '"user_id":alice', '"user_id":user_id'):
        yield rule('left side' + beyond(text), text, some if text.split(':')[0] in ATTRIBUTES else (MEMBER,), (target,))
        yield rule('left side, otherwise everybody' + beyond(text), text + ' or @', (MEMBER,), (target,))


ATTRIBUTES = {'user_id', 'roles', 'service_roles', 'service_user_id', 'service_project_id', 'is_admin_project', 'project_id',
              'domain_id', 'system_scope', 'service_project_domain_id', 'service_user_domain_id', 'user_domain_id', 'project_domain_id'}


def right_sides():
    """Python's % directives."""
    target = {'project_id': 'demo', 'user_id': 'alice', 'name': "it's", 'a b': 'x', 'p(q)': 'x', 'c': 'y', 'long': 'demonstration', '': 'nothing', 'wide': '\U0001f600'}
    for text in ("'demo':%(project_id)s", "'demo':%(nowhere)s", "'xdemox':x%(project_id)sx", "'demodemo':%(project_id)s%(project_id)s", "'100%':100%%", "'%':%%",
                 "'%s':%%s", "'demo':%(project_id)", "'demo':%(project_id", "'demo':%", "'demo':x%", "'demo':%z", "'demo':%(project_id)z", "'x':%(nowhere)z", "'x':%(nowhere)",
                 "'demo':%(project_id)d", "'demo':%(project_id)i", "'demo':%(project_id)x", "'demo':%(project_id)f", "'y':%(c)c", "'demo':%(project_id)c", "'\U0001f600':%(wide)c",
                 "\"'demo'\":%(project_id)r", "\"'demo'\":%(project_id)a", "'demo':%(project_id)r", "'de':%(project_id).2s", "'':%(project_id).0s", "'':%(project_id).s", "'demo':%(project_id)4s",
                 "'demo':%(project_id)3s", "'demo':%(project_id)04s", "'demo':%(project_id)-4s", "'demo':%(project_id)+s", "'demo':%(project_id)#s", "'demo':%(project_id)ls", "'demo':%(project_id)hs",
                 "'demo':%(project_id)Ls", "'demo':%(project_id)lls", "'demo':%(project_id)qs", "'demonstr':%(long).8s", "'demo':%(project_id)*s", "'demo':%(project_id).*s", "'demo':%*s", "'x':%(p(q))s", "'x':%(p(q)s", "'nothing':%()s",
                 "'x':%s", "'x':%r", "'x':%d", "'x':%c", "'x':%s%s", "'x':%(c)s%s", "'%':%(c)%", "'%':%(nowhere)%", "'%y':%(c)%%s", "'%':%5%", "'x':%(nowhere)s%z", "'x':%z%(nowhere)s", "'x':%(c)s%(nowhere)d", "'x':%(c)d%(nowhere)s",
                 "'demo':%(Project_id)s", "'demo':%(project_id)S", "'demo':%(project.id)s", "'demo':%(project_id)s:", "'demo:':%(project_id)s:", "'y':%(c)5.1s", "'x':%(c)99999999999999999999s", "'y':%(c).99999999999999999999s",
                 'role:%(long)s', 'role:%(nowhere)s', 'role:mem%(c)s', 'role:%', 'role:%%', 'role:member%%', 'role:%d', 'role:%s', 'role:', 'role::', 'role:member:', 'rule:%(c)s', 'rule:', 'rule::',
                 'user_id:%(user_id)s', 'user_id:%(user_id)d', 'nowhere:%(user_id)d', 'nowhere:%(nowhere)d', 'roles:%(nowhere)s', 'nowhere:%', '$:%(nowhere)s', '$:%(user_id)s', 'user_id.x:%(nowhere)s'):
        yield rule('right side' + beyond(text), text, (MEMBER,), (target,))
        yield rule('right side, negated' + beyond(text), 'not ' + text, (MEMBER,), (target,))
    for text in ('role:%(r)s', 'roles:%(r)s'):
        for r in ('member', 'MEMBER', 'Reader', 'x', ''):
            yield rule('role of the target', text, (MEMBER, NOBODY), ({'project_id': 'demo', 'r': r},))
    for t in ({}, {'project_id': 'None'}, {'project_id': ''}, {'project_id': 'Demo'}, {'project_id': 'demo '}, {'user_id': 'alice'}):
        yield rule('odd targets', 'project_id:%(project_id)s', (MEMBER, UNSCOPED), (t,))
        yield rule('odd targets, negated', 'not project_id:%(project_id)s', (MEMBER, UNSCOPED), (t,))


def lists():
    for value in ([], [[]], [[], []], ['role:member'], [['role:member']], [['role:member', 'role:nope']], [['role:nope'], ['role:member']], ['role:nope', 'role:member'],
                  [['role:member', 'role:reader']], [['role:member'], []], [[], 'role:nope'], '', ['@'], ['!'], [['@', '!']], ['@', '!'], ['not role:nope'], ['role:member and role:nope'], ['role:nope or role:member'],
                  ['member'], ['role: member'], [' role:member'], ['role:member '], ['(role:member)'], ["'a b':a b"], ['a b:x'], ['a b:x', '@'], ['x if y else z:x'], ['x for x in y:x'], ['[x for x in y]:x'], ['not x:x'], ['x and y:x'], ['x in y:x'], ['x not in y:x'], ['x is y:x'], ['x is not y:x'],
                  [' 1:1'], ['\t1:1'], ['1 :1'], ['\n1:1'], ['1\n:1'], [' x:1'], ['x :1'], ['user_id :alice'], ['(1):1'], ['(1,):(1,)'], ['(1, 2):(1, 2)'], ['():()'], ['[1, 2]:[1, 2]'], ["{'a', }:{'a'}"], ['(1):(1)'], ["('a' 'b'):ab"], ['- 1:-1'], ['(user_id):alice'],
                  ['1 if 1 else 2:1'], ['1 2:x'], ['x y:x'], ['await x:x'], ['yield:x'], ['(yield):x'], ['x, y:x'], ['x,:x'], ['print x:x'], ['lambda x:x'], ['# :x'], ['x # y:x'], ['x \\\n + y:x'], ['(x\n):x'],
                  [5], [[5]], [['role:member', 5]], [None], [None, 'role:member'], [[None]], [True], [1.5], [0], [{}], [{'role:member': 1}], [[['role:member']]], [''], ['', 'role:member'], [['']],
                  {'role:member': 'x'}, {'role:nope': 'x', 'role:member': 'y'}, {'x': 1}, None, False, 0, 0.0, {}, True, 1, -1, 1.5, [['http']], ['rule:admin_api', 'role:member'], ['', ''], [[], [], 'role:member'], [[[]]], ['and'], ['or', 'role:member'], [['not', 'role:member']]):
        yield rule('list form and other values' + beyond(value), value, (MEMBER, NOBODY))


def expressions():
    """Left sides with white space, which only the list form can hold."""
    for text in TEXTS:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                value = str(ast.literal_eval(text)).replace('%', '%%')
            yield rule('expressions, literals' + beyond([text + ':']), [text + ':' + value])
        except Exception:
            yield rule('expressions', [text + ':x'])
        yield rule('expressions, otherwise everybody' + beyond([text + ':']), [text + ':x', '@'])


def references():
    a, b = 'role:member', 'role:nope'
    yield rule('a rule of its own', 'rule:mine', mine=a)
    yield rule('a rule that denies', 'rule:mine', mine=b)
    yield rule('a rule that cannot be parsed', 'rule:mine', mine='a b')
    yield rule('not a rule that cannot be parsed', 'not rule:mine', mine='a b')
    yield rule('a lone word behind a rule', 'rule:mine', mine='and')
    yield rule('a lone word that is not reached', 'role:member or rule:mine', mine='and')
    yield rule('a lone word that is reached', 'rule:mine or role:member', mine='and')
    yield rule('a chain', 'rule:a', a='rule:b', b='rule:c', c=a)
    yield rule('a chain that misses', 'rule:a', a='rule:b', b='rule:c')
    yield rule('a cycle', 'rule:a', a='rule:b', b='rule:a')
    yield rule('a cycle to itself', 'rule:a', a='rule:a')
    yield rule('a cycle that is not reached', 'role:member or rule:a', a='rule:a')
    yield rule('a cycle that is cut', 'rule:a', a='role:member or rule:a')
    yield rule('a cycle behind not', 'not rule:a', a='rule:a')
    yield rule('a cycle through context_is_admin', 'role:member', context_is_admin='rule:context_is_admin')
    yield rule('the action itself', 'rule:' + UPDATE)
    yield rule('another action', 'rule:' + SHOW)
    yield rule('an action out of scope behind a rule', 'rule:' + SHOW, (SYSTEM_ADMIN,))
    yield rule('default for a missing rule', 'rule:nowhere', default=a)
    yield rule('default that denies', 'rule:nowhere', default='!')
    yield rule('default that is missing too', 'rule:nowhere', default='rule:elsewhere')
    yield rule('default that cannot be parsed', 'rule:nowhere', default='x y')
    yield rule('default does not stand for a default of Nova', 'rule:project_member_api', (NOBODY,), default='@')
    yield rule('the same rule twice', 'rule:a and rule:a', a=a)
    yield rule('twice through others', 'rule:b and rule:c', a=a, b='rule:a', c='rule:a')
    for text in ('not rule:nowhere', 'rule:nowhere or role:member', 'not rule:nowhere and role:member'):
        yield rule('a missing rule', text)
        yield rule('a missing rule and a default', text, default='!')
    yaml_text = 'default: "!"\nother: "@"\n"%s": "rule:nowhere"\n' % UPDATE
    yield yaml('another default rule', yaml_text, policy_default_rule='other')
    yield yaml('a default rule that is none', yaml_text, policy_default_rule='nothing')
    yield yaml('rule names are case sensitive', '"Mine": "@"\n"%s": "rule:mine"\n' % UPDATE)
    yield yaml('a name with a colon and spaces', '"my own:rule": "@"\n"%s": ["rule:my own:rule"]\n' % UPDATE)


def admins():
    some = (ADMIN, MEMBER, NOBODY, AUDITOR, FOREIGN_ADMIN, SERVICE, NOT_ADMIN_PROJECT)
    for text in ('role:auditor', '@', '!', 'is_admin:True', 'is_admin:False', 'not is_admin:True', 'not is_admin:False', 'project_id:%(project_id)s', 'user_id:%(user_id)s',
                 "'demo':%(project_id)s", 'user_id:alice and role:member', 'rule:admin_api', 'and', '$:x', 'role:%(x)s', 'user_id.x:1', 'role:admin and is_admin_project:True', 'rule:nowhere', 'not role:admin'):
        for asked in ('is_admin:True', 'is_admin:False', 'rule:context_is_admin', '@'):
            yield rule('context_is_admin: ' + text, asked, some, (OWN,), context_is_admin=text)
    yield rule('context_is_admin of a caller without project', 'is_admin:True', (UNSCOPED, MEMBER), (OWN,), context_is_admin="'None':%(project_id)s")
    yield rule('context_is_admin of a caller without project, beyond Placard', 'is_admin:True', (UNSCOPED,), (OWN,), context_is_admin="'None':%(project_id)r")
    yield rule('context_is_admin and the old rule', 'rule:context_is_admin', some, (OWN,), rule__admin_api='role:auditor')


def deprecated():
    asked = [(c, a, t) for c in (ADMIN, MEMBER, READER, NOBODY, AUDITOR, FOREIGN_MEMBER) for a in (SHOW, UPDATE) for t in (OWN, FOREIGN)]
    for text in ('"rule:admin_or_owner": "role:auditor"', '"rule:admin_or_owner": "@"', '"rule:admin_or_owner": "rule:project_member_api"',
                 '"rule:admin_or_owner": "is_admin:True or project_id:%(project_id)s"', '"rule:admin_or_owner": "rule:project_reader_or_admin"',
                 '"rule:admin_or_owner": "role:auditor"\nproject_member_api: "!"', '"rule:admin_or_owner": "role:auditor"\nproject_reader_or_admin: "role:reader"',
                 'admin_or_owner: "role:auditor"', 'admin_or_owner: "@"\n"%s": "rule:admin_or_owner"' % UPDATE, '"rule:admin_api": "role:auditor"', 'admin_api: "role:auditor"',
                 'project_member_api: "role:auditor"', 'project_reader_api: "@"', 'project_member_or_admin: "!"', '"rule:admin_or_owner":', 'project_reader_or_admin: "rule:admin_or_owner"'):
        for new in ('true', 'false'):
            yield yaml('deprecated names', text + '\n', asked, enforce_new_defaults=new)


def scopes():
    for text in ('@', 'system_scope:all', 'system:all', 'domain_id:default', 'role:admin', 'not role:x'):
        for scope in ('true', 'false'):
            yield case('scope', {'policy.yaml': json.dumps({UPDATE: text})},
                       [(c, UPDATE, OWN) for c in (ADMIN, SYSTEM_ADMIN, SYSTEM_READER, DOMAIN_ADMIN, UNSCOPED)], enforce_scope=scope)
    both = {**ADMIN, 'domain_id': 'default'}
    yield case('odd scopes', {}, [(c, UPDATE, OWN) for c in (both, {**ADMIN, 'system_scope': ''}, {**ADMIN, 'domain_id': ''}, {**ADMIN, 'system_scope': 'x'})])


def files():
    u, n = '"%s": ' % UPDATE, '\n'
    for about, text in (
            ('an empty file', ''), ('comments only', '# nothing\n'), ('a lone dash', '---\n'), ('a dash, and an end', '---\n...\n'), ('two documents', u + '"@"\n---\n' + u + '"!"\n'),
            ('plain text', u + 'role:member' + n), ('single quotes', "'%s': 'role:nope'\n" % UPDATE), ('a plain name', UPDATE + ': role:nope\n'), ('a block', u + '|\n  role:member\n  or role:nope\n'),
            ('a folded block', u + '>-\n  role:nope\n  or role:member\n'), ('several lines', u + '"role:nope\n  or role:member"\n'), ('an unquoted @', u + '@\n'), ('an unquoted !', u + '!\n'), ('an unquoted ! with text', u + '! role:nope\n'),
            ('a tag', u + '!!str role:nope\n'), ('an unknown tag', u + '!x role:nope\n'), ('null', u + 'null\n'), ('nothing', u + '\n'), ('a tilde', u + '~\n'), ('yes', u + 'yes\n'), ('no', u + 'no\n'), ('off', u + 'off\n'), ('on', u + 'on\n'), ('y', u + 'y\n'), ('false', u + 'false\n'),
            ('zero', u + '0\n'), ('one', u + '1\n'), ('octal zero', u + '00\n'), ('a float', u + '0.0\n'), ('a date', u + '2026-01-01\n'), ('sexagesimal', u + '1:30\n'), ('a sexagesimal zero', u + '0:00\n'), ('infinity', u + '.inf\n'), ('not a number', u + '.nan\n'), ('a binary', u + '!!binary aGk=\n'), ('a set', u + '!!set {role:member}\n'), ('a set of one', u + '!!set {"role:member"}\n'), ('an empty set', u + '!!set {}\n'),
            ('equals sign', u + '=\n'), ('a flow list', u + '[role:nope, role:member]\n'), ('a flow list, quoted', u + '["role:nope", "role:member"]\n'), ('a block list', u + '\n  - role:nope\n  - role:member\n'), ('a list of lists', u + '\n  - [role:member, role:nope]\n  - - role:nope\n'), ('an empty list', u + '[]\n'), ('a list with an empty list', u + '[[]]\n'),
            ('a mapping', u + '{role: member}\n'), ('an empty mapping', u + '{}\n'), ('a list instead of rules', '- a\n- b\n'), ('a text instead of rules', 'hello\n'), ('a number instead of rules', '5\n'), ('false instead of rules', 'false\n'), ('zero instead of rules', '0\n'), ('an empty list instead of rules', '[]\n'), ('an empty text instead of rules', '""\n'), ('null instead of rules', 'null\n'),
            ('the same name twice', u + '"@"\n' + u + '"!"\n'), ('the same name twice, the other way', u + '"!"\n' + u + '"@"\n'), ('a name that is a number', '5: "@"\n' + u + '"!"\n'), ('a name that is null', '~: "@"\n' + u + '"!"\n'), ('a name that is a list', '[a]: "@"\n' + u + '"!"\n'), ('a name that is true', 'true: "@"\n' + u + '"!"\n'), ('a question mark', '? %s\n: "!"\n' % UPDATE),
            ('an anchor', 'mine: &m "role:member"\n' + u + '*m\n'), ('an anchor of a list', 'mine: &m ["role:member"]\n' + u + '*m\n'), ('an unknown anchor', u + '*m\n'), ('a merge', 'x: &x {"%s": "!"}\n<<: *x\n' % UPDATE), ('a merge that is overridden', 'x: &x {"%s": "!"}\n%s"@"\n<<: *x\n' % (UPDATE, u)),
            ('a comment behind a rule', u + '"role:nope" # or role:member\n'), ('a comment in a plain rule', u + 'role:nope # or role:member\n'), ('a hash in a plain rule', u + 'role:nope#x or role:member\n'), ('a colon and a space', u + 'role: nope\n'), ('a percent sign first', u + '%x\n'), ('bad indentation', u + '"@"\n  x: y\n'), ('an open quote', u + '"@\n'), ('an open bracket', u + '[\n'), ('a tab', '\t' + u + '"@"\n'), ('a tab behind the colon', u + '\t"!"\n'), ('windows line ends', u + '"!"\r\nx: "@"\r\n'), ('a byte order mark', '\ufeff' + u + '"!"\n'),
            ('no end of line', u + '"!"'), ('a control character', u + '"\u0001"\n'), ('an escape', u + '"role:\\x6dember"\n'), ('an emoji', u + '"role:\U0001f600"\n'), ('unicode line ends', u + '"role:nope"\u2028\n'), ('a next line', u + '"!"\u0085x: "@"\n'),
            ('json', '{"%s": "!"}' % UPDATE), ('json with tabs', '{\n\t"%s":\t"!"\n}\n' % UPDATE), ('json, the same name twice', '{"%s": "@", "%s": "!"}' % (UPDATE, UPDATE)), ('json with an escaped name', '{"os_compute_api\\u003aserver-metadata:update": "!"}'), ('json with a slash escape', '{"x\\/y": "@", "%s": "rule:x/y"}' % UPDATE), ('json with a trailing comma', '{"%s": "!",}' % UPDATE), ('json with a comment', '{"%s": "!"} # x' % UPDATE), ('json, cut off', '{"%s": "!"' % UPDATE), ('json with NaN', '{"%s": NaN}' % UPDATE), ('json with a large number', '{"%s": 1e400}' % UPDATE), ('json with a small number', '{"%s": 1e-400}' % UPDATE), ('json with a lone surrogate', '{"%s": "role:\\ud800"}' % UPDATE), ('json and more', '{"%s": "@"} {}' % UPDATE), ('json with a tab in a text', '{"%s": "role:nope\tor role:member"}' % UPDATE), ('json with a line end in a text', '{"%s": "role:nope\n or role:member"}' % UPDATE), ('json without a space behind the colon', '{"%s":"!","x":"@"}' % UPDATE), ('json list', '["%s"]' % UPDATE), ('json text', '"x"'), ('json null', 'null'), ('json true', 'true'), ('json with single quotes', "{'%s': '!'}" % UPDATE), ('json without quotes', '{%s: "!"}' % UPDATE), ('json with yes', '{"%s": yes}' % UPDATE), ('json with an upper-case escape', '{"x": "\\U00000041", "%s": "!"}' % UPDATE)):
        yield yaml('file: ' + about, text)
    yield yaml('an unknown action does not matter', '"os_compute_api:server-metadata:nothing": "!"\n')
    yield yaml('one bad rule beside good ones', '"%s": true\n"%s": "!"\n' % (SHOW, UPDATE), [(MEMBER, UPDATE, OWN), (MEMBER, SHOW, OWN)])


def several_files():
    u = '"%s": ' % UPDATE
    both = [(MEMBER, UPDATE, OWN), (MEMBER, SHOW, OWN)]
    show = '"%s": "!"\n' % SHOW
    yield case('policy.d wins', {'policy.yaml': u + '"@"\n', 'policy.d/a.yaml': u + '"!"\n'}, both)
    yield case('policy.d, the last name wins', {'policy.d/b.yaml': u + '"!"\n', 'policy.d/a.yaml': u + '"@"\n'}, both)
    yield case('policy.d, sorted by code point', {'policy.d/B.yaml': u + '"@"\n', 'policy.d/a.yaml': u + '"!"\n'}, both)
    yield case('policy.d without a policy file', {'policy.d/a.yaml': u + '"!"\n'}, both)
    yield case('policy.d, dot files', {'policy.d/.a.yaml': u + '"!"\n'}, both)
    yield case('policy.d, any ending', {'policy.d/a.yaml~': u + '"!"\n', 'policy.d/README': show}, both)
    yield case('policy.d, directories inside', {'policy.d/a/b.yaml': u + '"!"\n'}, both)
    yield case('policy.d, an empty file', {'policy.yaml': u + '"!"\n', 'policy.d/a.yaml': ''}, both)
    yield case('policy.d, json and yaml', {'policy.d/a.json': '{"%s": "!"}' % UPDATE, 'policy.d/b.yaml': show}, both)
    yield case('policy.d, one file broken', {'policy.yaml': u + '"@"\n', 'policy.d/a.yaml': '['}, both)
    yield case('policy.d is a file', {'policy.yaml': u + '"!"\n', 'policy.d': 'x'}, both)
    yield case('policy.d, other rules remain', {'policy.yaml': u + '"!"\n', 'policy.d/a.yaml': show}, both)
    yield case('policy.d, deprecated names', {'policy.yaml': '"rule:admin_or_owner": "role:x"\n', 'policy.d/a.yaml': 'project_member_or_admin: "@"\n'}, both)
    yield case('policy.json', {'policy.json': '{"%s": "!"}' % UPDATE}, both)
    yield case('policy.json beside policy.yaml', {'policy.json': '{"%s": "!"}' % UPDATE, 'policy.yaml': show}, both)
    yield case('policy.json where policy.yaml is asked for', {'policy.json': '{"%s": "!"}' % UPDATE}, both, policy_file='policy.yaml')
    yield case('another policy file', {'mine.yaml': u + '"!"\n', 'policy.yaml': show}, both, policy_file='mine.yaml')
    yield case('a policy file below', {'etc/mine.yaml': u + '"!"\n'}, both, policy_file='etc/mine.yaml')
    yield case('a policy file that is missing', {'policy.yaml': u + '"!"\n', 'policy.json': '{"%s": "!"}' % SHOW}, both, policy_file='nothing.yaml')
    yield case('another directory', {'more/a.yaml': u + '"!"\n', 'policy.d/a.yaml': show}, both, policy_dirs='more')
    yield case('a directory that is missing', {'policy.yaml': u + '"!"\n'}, both, policy_dirs='nothing.d')


def all_cases():
    for section in (defaults, words, precedence, left_sides, right_sides, lists, expressions, references, admins, deprecated, scopes, files, several_files):
        yield from section()
