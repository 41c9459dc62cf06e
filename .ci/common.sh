# What several checks do; sourced by them, with the rig's env.sh read before.

# a port that is free with the one after it, which WildFly's management takes. Below what the kernel gives to clients: a connection
# that happens to leave from that port would keep the server from starting
free_port() {
  /usr/bin/python3 - <<'PYTHON'
import random, socket
while True:
    port = random.randrange(24000, 32000)
    try:
        with socket.create_server(("", port)), socket.create_server(("", port + 1)):
            break
    except OSError:
        pass
print(port)
PYTHON
}

# keystone METHOD PATH [BODY]: as its administrator, whose token is $admin
keystone() {
  curl -s -X "$1" -H "X-Auth-Token: $admin" -H 'Content-Type: application/json' ${3:+-d "$3"} "$RIG_KEYSTONE$2"
}

ids() {
  /usr/bin/python3 -c 'import json, sys; print(*[one["id"] for one in json.load(sys.stdin)[sys.argv[1]]])' "$1"
}

# add_region NAME URL: a region of its own with that compute endpoint, and the image service that openstackclient insists on though
# nothing asks it here; sets $admin
add_region() {
  admin=$("$rig/tok.sh" admin)
  "$rig/endpoint.py" "$1" "$2" >/dev/null
  keystone POST /endpoints '{"endpoint": {"interface": "public", "region_id": "'"$1"'", "url": "http://127.0.0.1:9696",
    "service_id": "'"$(keystone GET '/services?type=image' | ids services)"'"}}' >/dev/null
}

# remove_region NAME
remove_region() {
  [ -n "$admin" ] || return 0
  for endpoint in $(keystone GET "/endpoints?region_id=$1" | ids endpoints); do
    keystone DELETE "/endpoints/$endpoint"
  done
  keystone DELETE "/regions/$1"
}
