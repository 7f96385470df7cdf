function __tenantctl_values
    tenantctl __complete $argv[1] (commandline -ct) (commandline -opc) 2>/dev/null
end

# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_tenantctl_global_optspecs
    string join \n format= columns= color= q/quiet v/verbose y/yes reason= actor= landlord-url= profile= config= local-dir= h/help V/version
end

function __fish_tenantctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_tenantctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_tenantctl_using_subcommand
    set -l cmd (__fish_tenantctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c tenantctl -n "__fish_tenantctl_needs_command" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "init" -d 'Set the landlord up: its database, this server, the first platform administrator'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "local" -d 'The private PostgreSQL cluster that is used when nothing else is configured'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "server" -d 'The PostgreSQL servers that hold tenant databases'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "tenant" -d 'The organizations that the platform hosts'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "user" -d 'The people of an organization'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "unit" -d 'The tree of an organization\'s units'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "membership" -d 'Who belongs to which unit, and since when'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "role" -d 'Who may do what, where and when: roles, permissions and who holds them'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "migrate" -d 'The migrations of the landlord and of tenants, one or many'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "run" -d 'What was run over many databases, and what is left of it'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "audit" -d 'The trail of what was done, by whom, when and why'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "seed" -d 'The content that tenants begin with and share, held against the databases'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "doctor" -d 'Check the whole installation: landlord, servers, tenants; exit 1 with what is found, each with what mends it'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "man" -d 'Write the manual pages to a folder'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l admin-email -d 'E-mail of the first platform administrator' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l admin-name -d 'Name of the first platform administrator [default: the e-mail]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l name -d 'Name of the landlord, part of the names of its roles on every server' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l recover -d 'Make this login an administrator of a landlord that has none any more; only the login that set it up can'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "up" -d 'Start the local cluster, and make it when it is not there yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "down" -d 'Stop the local cluster; its data stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "status" -d 'Show whether the local cluster runs, and where it is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "url" -d 'Print the URL of the landlord\'s database on the local cluster'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "destroy" -d 'Remove the local cluster with all its databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l confirm -d 'Confirm by giving the name "local", for scripts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "up" -d 'Start the local cluster, and make it when it is not there yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "down" -d 'Stop the local cluster; its data stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show whether the local cluster runs, and where it is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "url" -d 'Print the URL of the landlord\'s database on the local cluster'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Remove the local cluster with all its databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -f -a "update" -d 'Change how a server is reached, once it is reached so'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -f -a "remove" -d 'Remove a server on which no tenant lives and no database is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show update remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l host -d 'Host name, address, or folder of a Unix socket' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l port -d 'Port' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l username -d 'The administrator, who needs CREATEDB and CREATEROLE, no superuser' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l maintenance-database -d 'The database to connect to for work on the server itself' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l ssl-mode -d 'Encryption, as PostgreSQL\'s sslmode [default: verify-full, and disable for a socket]' -r -f -a "disable\t''
allow\t''
prefer\t''
require\t''
verify-ca\t''
verify-full\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l ssl-root-certificate -d 'File of the certificate authority' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l secret -d 'Where the administrator\'s password is to be had: none, pgpass, env:NAME or command:…' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l host -d 'Host name, address, or folder of a Unix socket' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l port -d 'Port' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l username -d 'The administrator, who needs CREATEDB and CREATEROLE, no superuser' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l maintenance-database -d 'The database to connect to for work on the server itself' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l ssl-mode -d 'Encryption, as PostgreSQL\'s sslmode' -r -f -a "disable\t''
allow\t''
prefer\t''
require\t''
verify-ca\t''
verify-full\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l ssl-root-certificate -d 'File of the certificate authority' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l secret -d 'Where the administrator\'s password is to be had: none, pgpass, env:NAME or command:…' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -l dry-run -d 'Reach the server in the new way, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change how a server is reached, once it is reached so'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a server on which no tenant lives and no database is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "create" -d 'Create a tenant from a template, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "list" -d 'List the tenants'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "show" -d 'Show one tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "status" -d 'Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "update" -d 'Change a tenant\'s name or tags'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "size" -d 'Show how much room tenants take'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "suspend" -d 'Keep the organization out until it is resumed; administration and migrations go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "resume" -d 'Let a suspended organization in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "maintenance" -d 'Keep the application out for a moment, with a message'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "backup" -d 'Take backups of tenants or of the landlord'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "backups" -d 'List the backups that were taken'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "restore" -d 'Put a backup in the place of a database, which is kept: a tenant\'s, or the landlord\'s'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "reset" -d 'Begin anew with an empty database of the tenant\'s own template'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "rebuild" -d 'Put an empty database of a template in the place of a tenant\'s, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "clone" -d 'Copy a tenant as a tenant of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "move" -d 'Move a tenant to another server'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "archive" -d 'Keep the application out for good, take a backup and try it, and keep the audit trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "abandon" -d 'Give up what was begun and not finished: a creation, restore, rebuild, reset or move before it took effect'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "purge" -d 'Drop everything of a tenant that was archived long enough'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "validate" -d 'Hold data against its rules: keys, constraints, tree, partitions, sequences, seeds, stamp; exit 1 with findings'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "exec" -d 'Execute SQL in the databases of tenants and show its rows as one result'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "psql" -d 'Open psql in a tenant\'s database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "setting" -d 'The settings of an organization: defaults, and values of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "credentials" -d 'The passwords with which a tenant\'s application connects'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "domain" -d 'The host names under which organizations are reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "application" -d 'Organizations that ask to be hosted'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "verify-isolation" -d 'Prove that tenants\' rows are kept apart; exit 1 with what is found, each with what mends it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "context" -d 'The contexts that a tenant\'s database has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive abandon purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l template -d 'The template' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l name -d 'The organization\'s name [default: the slug]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l server -d 'The server on which it will live' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l tag -d 'A word by which operators group tenants; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l where -d 'Only tenants that meet conditions, such as `template=political_party and behind`' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s t -l tenant -d 'The tenant, as for other commands' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s t -l tenant -d 'The tenant, as for other commands' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s t -l tenant -d 'The tenant, as for other commands' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l name -d 'The organization\'s name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l tag -d 'Add a tag; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l untag -d 'Take a tag away; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s t -l tenant -d 'The tenant, as for other commands' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s t -l tenant -d 'The tenant, as for other commands' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -f -a "on" -d 'Keep the application out, ending its sessions'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -f -a "off" -d 'Let the application in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l to -d 'The folder into which they go [default: `TENANTCTL_BACKUP_DIR`, or one in the home folder]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l keep -d 'Remove all but this many of a database\'s backups of the same class, once the new one is complete' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l class -d 'By which plan they are taken' -r -f -a "manual\t'By hand'
hourly\t'Every hour'
daily\t'Every day'
weekly\t'Every week'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -l verify -d 'Restore each one on trial and compare'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backup" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from backups" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l from -d 'The folder of a backup' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l backup -d 'A backup that the landlord knows: its id, or `latest`' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l landlord -d 'The landlord\'s own database, from the folder of a backup'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l drop-old -d 'Drop the databases that restoring kept; alone it restores nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l confirm -d 'The slug once more, where there is no terminal to ask on' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -l backup -d 'Take a backup first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from reset" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l template -d 'The template' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l backup -d 'Take a backup first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -l drop-old -d 'Drop the databases that rebuilding kept; alone it rebuilds nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from rebuild" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l name -d 'The new tenant\'s name [default: its slug]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -l neutralize -d 'Make people unrecognisable: names, addresses, phones, passwords, tokens, notes and the trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from clone" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l to -d 'The server on which it is to live' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l drop-source -d 'Drop the databases that moving kept on other servers; alone it moves nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l retention -d 'The folder into which the audit trail is written [default: `TENANTCTL_RETENTION_DIR`, or one in the home folder]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from archive" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -l without-server -d 'The server on which something would be dropped is gone for good: drop nothing there'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from abandon" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l grace -d 'How long a tenant is kept after it was archived [default: `TENANTCTL_PURGE_GRACE`, or 30d]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l confirm -d 'The slug once more, where there is no terminal to ask on' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from purge" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l check -d 'Only these: foreign-keys, constraints, units, members, partitions, sequences, seeds, stamp [default: all]' -r -f -a "foreign-keys\t''
constraints\t''
units\t''
members\t''
partitions\t''
sequences\t''
seeds\t''
stamp\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l file -d 'Take the statements from a file; - is standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l write -d 'Let the statements change rows, after asking; recorded as a run'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -l dry-run -d 'With --write: show what comes of it and take it all back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from exec" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -l write -d 'Let the session change rows'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from psql" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -f -a "list" -d 'List the settings of a tenant, with the value in force'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -f -a "get" -d 'Show one setting: its value, its default, and what it takes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -f -a "set" -d 'Give a setting a value of the tenant\'s own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -f -a "reset" -d 'Take the tenant\'s own value of a setting away, so that the default of its template applies'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from setting" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -f -a "rotate" -d 'Give the logins of a tenant\'s application new passwords, which are shown once'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from credentials" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -f -a "list" -d 'List host names, of one tenant or all'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -f -a "add" -d 'Add a host name to a tenant, and say what the organization must publish to show that it is its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -f -a "verify" -d 'Hold what was found published against the token, and accept the host name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -f -a "remove" -d 'Take a host name away from its tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -f -a "set-primary" -d 'Make a verified host name the one under which the organization wants to be known'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from domain" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -f -a "submit" -d 'Submit an organization\'s application'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -f -a "list" -d 'List applications, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -f -a "show" -d 'Show one application'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -f -a "review" -d 'Take an application into review'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -f -a "approve" -d 'Approve an application and create its tenant, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -f -a "reject" -d 'Reject an application; needs a reason'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from application" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l shared -d 'Tables of your own that hold no tenant\'s data and so need no row security' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -l probe -d 'Also try what must not succeed, through a temporary login; everything is taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from verify-isolation" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -f -a "list" -d 'List the contexts that there are, and which of them the tenant has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -f -a "enable" -d 'Add a context to the tenant, with those that it builds on; the next `migrate up` makes its tables'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a tenant from a template, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the tenants'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a tenant\'s name or tags'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "size" -d 'Show how much room tenants take'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Keep the organization out until it is resumed; administration and migrations go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Let a suspended organization in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "maintenance" -d 'Keep the application out for a moment, with a message'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "backup" -d 'Take backups of tenants or of the landlord'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "backups" -d 'List the backups that were taken'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Put a backup in the place of a database, which is kept: a tenant\'s, or the landlord\'s'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Begin anew with an empty database of the tenant\'s own template'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "rebuild" -d 'Put an empty database of a template in the place of a tenant\'s, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "clone" -d 'Copy a tenant as a tenant of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "move" -d 'Move a tenant to another server'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "archive" -d 'Keep the application out for good, take a backup and try it, and keep the audit trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "abandon" -d 'Give up what was begun and not finished: a creation, restore, rebuild, reset or move before it took effect'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "purge" -d 'Drop everything of a tenant that was archived long enough'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "validate" -d 'Hold data against its rules: keys, constraints, tree, partitions, sequences, seeds, stamp; exit 1 with findings'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "exec" -d 'Execute SQL in the databases of tenants and show its rows as one result'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "psql" -d 'Open psql in a tenant\'s database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "setting" -d 'The settings of an organization: defaults, and values of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "credentials" -d 'The passwords with which a tenant\'s application connects'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "domain" -d 'The host names under which organizations are reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "application" -d 'Organizations that ask to be hosted'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "verify-isolation" -d 'Prove that tenants\' rows are kept apart; exit 1 with what is found, each with what mends it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "context" -d 'The contexts that a tenant\'s database has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "create" -d 'Create a user, pending until an address is verified and a password is set'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "list" -d 'List users, by name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "show" -d 'Show one user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "update" -d 'Change what is known of a user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "set-password" -d 'Set a user\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "reset-password" -d 'Make a token with which a user sets a new password, or set it with the token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "verify-email" -d 'Make a token that verifies a user\'s e-mail, verify it with the token, or mark it as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "verify-phone" -d 'Make a token that verifies a user\'s telephone, verify it with the token, or mark it as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "verify-identity" -d 'Mark a user\'s identity as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "login" -d 'Log a user in: an access token and a refresh token, which are shown once'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "refresh" -d 'Exchange a refresh token for the next tokens of its session'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "logout" -d 'End the session of a token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "lock" -d 'Lock a user, for a time or until unlocked'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "unlock" -d 'Let a locked user log in again, and forget failed logins'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "suspend" -d 'Bar a user until activated again, and end all sessions'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "activate" -d 'Make a pending or suspended user active'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "delete" -d 'Delete a user, who can be brought back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "undelete" -d 'Bring a deleted user back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "anonymize" -d 'Take away for good who a user is; what refers to the user and the trail stay whole'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "merge" -d 'Join a duplicate to the user who is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "import" -d 'Import a file of people'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "export" -d 'Export people, as CSV or another format'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "batch" -d 'The imports of people, and taking one back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "session" -d 'Where users are logged in'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "token" -d 'API tokens, and whose any token is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update set-password reset-password verify-email verify-phone verify-identity login refresh logout lock unlock suspend activate delete undelete anonymize merge import export batch session token help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l database-login -d 'The database login that proves to be this user, of a platform user' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l email -d 'E-mail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l external-id -d 'What another system calls this person' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l first-name -d 'First name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l middle-name -d 'Middle name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l last-name -d 'Last name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l full-name -d 'The name in full, where it is more than its parts or all that is known' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l name-local -d 'The name in the person\'s own script' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l role-title -d 'What the person does, as they put it' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l phone -d 'Telephone' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l date-of-birth -d 'Date of birth' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l gender -d 'Gender, as the person states it' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l locale -d 'Language tag, such as ne or en-GB' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l timezone -d 'Time zone, such as Asia/Kathmandu' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l password-file -d 'Read the password from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read the password from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l status -d 'Only users with this status' -r -f -a "pending\t''
active\t''
suspended\t''
locked\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l search -d 'Only users with this text in name, e-mail, phone or external id' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l after -d 'Go on after this one, the last of the page before' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l verified -d 'Only users whose e-mail is verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l unverified -d 'Only users whose e-mail is not verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -l deleted -d 'Deleted users'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l database-login -d 'The database login that proves to be this user, of a platform user' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l clear -d 'Empty this; may be repeated' -r -f -a "email\t''
external-id\t''
first-name\t''
middle-name\t''
last-name\t''
full-name\t''
name-local\t''
role-title\t''
phone\t''
date-of-birth\t''
gender\t''
locale\t''
timezone\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l email -d 'E-mail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l external-id -d 'What another system calls this person' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l first-name -d 'First name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l middle-name -d 'Middle name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l last-name -d 'Last name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l full-name -d 'The name in full, where it is more than its parts or all that is known' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l name-local -d 'The name in the person\'s own script' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l role-title -d 'What the person does, as they put it' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l phone -d 'Telephone' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l date-of-birth -d 'Date of birth' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l gender -d 'Gender, as the person states it' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l locale -d 'Language tag, such as ne or en-GB' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l timezone -d 'Time zone, such as Asia/Kathmandu' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l password-file -d 'Read the password from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l keep-sessions -d 'Let sessions that are open go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -l password-stdin -d 'Read the password from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from set-password" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l ip -d 'The address from which the person asked' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l output -d 'Write it to this new file, readable for you alone, as NDJSON, instead of showing it' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l token-file -d 'Read the token from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l password-file -d 'Read the password from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l token-stdin -d 'Read the token from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l password-stdin -d 'Read the password from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l how -d 'Mark it as verified without a token, and how that was found out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l token-file -d 'Read the token from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l output -d 'Write it to this new file, readable for you alone, as NDJSON, instead of showing it' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l undo -d 'Take the verification away'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -l token-stdin -d 'Read the token from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-email" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l how -d 'Mark it as verified without a token, and how that was found out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l token-file -d 'Read the token from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l output -d 'Write it to this new file, readable for you alone, as NDJSON, instead of showing it' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l undo -d 'Take the verification away'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -l token-stdin -d 'Read the token from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-phone" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l how -d 'Which document or procedure showed it' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -l undo -d 'Take the verification away'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from verify-identity" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l ip -d 'The address from which the person comes; attempts from there are counted' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l user-agent -d 'The program with which the person comes' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l output -d 'Write it to this new file, readable for you alone, as NDJSON, instead of showing it' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l password-file -d 'Read the password from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -l password-stdin -d 'Read the password from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from login" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l token-file -d 'Read the token from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l output -d 'Write it to this new file, readable for you alone, as NDJSON, instead of showing it' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -l token-stdin -d 'Read the token from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from refresh" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l token-file -d 'Read the token from a file, one line' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -l token-stdin -d 'Read the token from standard input, one line'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from logout" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l for -d 'For how long, such as 2h [default: until unlocked]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from lock" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from unlock" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from suspend" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from activate" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be deleted, and whether it may be, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -l platform -d 'A user of the platform itself, not of a tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from undelete" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l confirm -d 'Confirm by repeating the user\'s e-mail, or the id where there is none' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -l dry-run -d 'Say what would be taken away, and whether it may be, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from anonymize" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l into -d 'The user who is kept: e-mail, id or external id' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l secondary -d 'Make primary memberships of the duplicate secondary where both have one'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -l dry-run -d 'Show what would go where, and whether it may, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from merge" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l mode -d 'Whether rows may create, change or both' -r -f -a "upsert\t'Create what is new and change what differs'
insert\t'Create only; refuse what exists'
update\t'Change only; refuse what is new'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l status -d 'Only users with this status' -r -f -a "pending\t''
active\t''
suspended\t''
locked\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -l excel-safe -d 'Put an apostrophe before what a spreadsheet program would take for a formula'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -f -a "list" -d 'List the imports, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -f -a "show" -d 'Show one import, and how its file was read'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -f -a "undo" -d 'Take an import back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from batch" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -f -a "list" -d 'List the sessions of a user or of all, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -f -a "revoke" -d 'End a session, or all of a user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from session" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -f -a "create" -d 'Make an API token, which is shown once'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -f -a "list" -d 'List API tokens of a user or of all, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -f -a "revoke" -d 'Revoke an API token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -f -a "verify" -d 'Say whose an access token or API token is, or why it is refused'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -f -a "rotate-key" -d 'Sign access tokens with a new key'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from token" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a user, pending until an address is verified and a password is set'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "list" -d 'List users, by name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change what is known of a user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "set-password" -d 'Set a user\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "reset-password" -d 'Make a token with which a user sets a new password, or set it with the token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "verify-email" -d 'Make a token that verifies a user\'s e-mail, verify it with the token, or mark it as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "verify-phone" -d 'Make a token that verifies a user\'s telephone, verify it with the token, or mark it as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "verify-identity" -d 'Mark a user\'s identity as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "login" -d 'Log a user in: an access token and a refresh token, which are shown once'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "refresh" -d 'Exchange a refresh token for the next tokens of its session'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "logout" -d 'End the session of a token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "lock" -d 'Lock a user, for a time or until unlocked'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "unlock" -d 'Let a locked user log in again, and forget failed logins'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Bar a user until activated again, and end all sessions'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "activate" -d 'Make a pending or suspended user active'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a user, who can be brought back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "undelete" -d 'Bring a deleted user back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "anonymize" -d 'Take away for good who a user is; what refers to the user and the trail stay whole'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "merge" -d 'Join a duplicate to the user who is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "import" -d 'Import a file of people'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "export" -d 'Export people, as CSV or another format'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "batch" -d 'The imports of people, and taking one back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "session" -d 'Where users are logged in'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "token" -d 'API tokens, and whose any token is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "create" -d 'Create a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "list" -d 'List units, by code'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "tree" -d 'Draw the tree of units, or a part of it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "show" -d 'Show one unit: its place, what stands below it, how to reach it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "update" -d 'Change what is known of a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "move" -d 'Move a unit below another, with all that stands below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "merge" -d 'Merge a unit into another: units, memberships and contacts go there, terms and roles end'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "archive" -d 'Close a unit in which nobody is a member: it stays in the tree and takes nothing new'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "import" -d 'Load units from a spreadsheet: new ones, changed ones, moved ones'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "export" -d 'Write the units as a file that an import reads'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "verify" -d 'Recompute the tree\'s positions and compare; exit 1 when one is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "rebuild" -d 'Make the tree\'s positions anew from the parents'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "type" -d 'The types of units'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "batch" -d 'The imports of units, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "contact" -d 'How to reach units, and whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "leader" -d 'Who leads units, in which position and for which term'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "mapping" -d 'Functional structures beside the tree, such as a women\'s wing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and not __fish_seen_subcommand_from create list tree show update move merge archive import export verify rebuild type batch contact leader mapping help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l name -d 'The name for people' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l type -d 'The type' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l parent -d 'The unit above; without it the unit is a root' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l status -d 'The status' -r -f -a "active\t''
inactive\t''
archived\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l name-local -d 'The name in the organization\'s own script' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l description -d 'What it is' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l established-on -d 'When it was established' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l attribute -d 'Something else that is kept of it; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l address-line1 -d 'First line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l address-line2 -d 'Second line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l city -d 'City' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l region -d 'Region' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l postal-code -d 'Postal code' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l country -d 'Country, a code of ISO 3166-1' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l email -d 'E-mail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l phone -d 'Telephone' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l website -d 'Website' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l type -d 'Only units of this type' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l status -d 'Only units with this status' -r -f -a "active\t''
inactive\t''
archived\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l parent -d 'Only units right below this one' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l under -d 'Only units anywhere below this one' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l search -d 'Only units with this text in code or name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l after -d 'Go on after this one, the last of the page before' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l depth -d 'Fold everything deeper than this below the top [default: as deep as fits 100 lines]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l structure -d 'Draw this functional structure in place of the tree' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l all -d 'Draw everything, however long'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l members -d 'Show how many members each unit has, those below it included'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -l leaders -d 'Show who leads each unit today, and which of its positions are vacant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from tree" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l code -d 'Another code by which it is called from now on' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l name -d 'Another name for people' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l type -d 'Another type' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l status -d 'Whether it works; an archived unit is opened again by either. `unit archive` closes one' -r -f -a "active\t''
inactive\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l dissolved-on -d 'When it was dissolved' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l clear -d 'Empty this; may be repeated' -r -f -a "name-local\t''
description\t''
established-on\t''
dissolved-on\t''
address-line1\t''
address-line2\t''
city\t''
region\t''
postal-code\t''
country\t''
email\t''
phone\t''
website\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l clear-attribute -d 'Drop this attribute; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l name-local -d 'The name in the organization\'s own script' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l description -d 'What it is' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l established-on -d 'When it was established' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l attribute -d 'Something else that is kept of it; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l address-line1 -d 'First line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l address-line2 -d 'Second line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l city -d 'City' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l region -d 'Region' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l postal-code -d 'Postal code' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l country -d 'Country, a code of ISO 3166-1' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l email -d 'E-mail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l phone -d 'Telephone' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l website -d 'Website' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l to -d 'The unit below which it is to stand' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l root -d 'It is to stand at the top'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -l dry-run -d 'Say what would move, and whether it may, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from move" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l into -d 'The unit that takes over what it has' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l on -d 'The last day on which it worked [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -l dry-run -d 'Say what would go where, and whether it may, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from merge" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l on -d 'The last day on which it worked [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l subtree -d 'With all units below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -l dry-run -d 'Say what would be archived, and whether it may be, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from archive" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l mode -d 'Whether rows may create, change or both' -r -f -a "upsert\t'Create what is new and change what differs'
insert\t'Create only; refuse what exists'
update\t'Change only; refuse what is new'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -l excel-safe -d 'Put an apostrophe before what a spreadsheet program would take for a formula'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from rebuild" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -f -a "list" -d 'List the types of units, from the top of the tree down'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -f -a "create" -d 'Create a type of units'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -f -a "update" -d 'Change a type of units: what it is called, where it may stand, which positions its units have'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from type" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -f -a "list" -d 'List the imports, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -f -a "show" -d 'Show one import, and how its file was read'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -f -a "undo" -d 'Take an import back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from batch" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -f -a "list" -d 'List how to reach a unit, or all units'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -f -a "add" -d 'Add a way to reach a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -f -a "update" -d 'Change a contact of a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -f -a "remove" -d 'Remove a contact of a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from contact" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -f -a "list" -d 'List who leads units today, on another day, or ever; or which positions are vacant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -f -a "appoint" -d 'Begin a term: one holder of a position at a time, beside whom another may act'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -f -a "end" -d 'End a term before its time'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -f -a "succeed" -d 'End a term and begin the next holder\'s on the following day'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from leader" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -f -a "list" -d 'List which unit reports to which in functional structures; `unit tree --structure` draws one'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -f -a "set" -d 'Give a unit its place in a functional structure, beside its place in the tree'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -f -a "remove" -d 'Take a unit out of a functional structure'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from mapping" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "list" -d 'List units, by code'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "tree" -d 'Draw the tree of units, or a part of it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one unit: its place, what stands below it, how to reach it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change what is known of a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "move" -d 'Move a unit below another, with all that stands below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "merge" -d 'Merge a unit into another: units, memberships and contacts go there, terms and roles end'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "archive" -d 'Close a unit in which nobody is a member: it stays in the tree and takes nothing new'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "import" -d 'Load units from a spreadsheet: new ones, changed ones, moved ones'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write the units as a file that an import reads'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Recompute the tree\'s positions and compare; exit 1 when one is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "rebuild" -d 'Make the tree\'s positions anew from the parents'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "type" -d 'The types of units'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "batch" -d 'The imports of units, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "contact" -d 'How to reach units, and whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "leader" -d 'Who leads units, in which position and for which term'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "mapping" -d 'Functional structures beside the tree, such as a women\'s wing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "list" -d 'List members'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "show" -d 'Show a member by number, e-mail or id'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "history" -d 'Tell a member\'s life: every period, when they first joined, since when without a break, how long in all'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "stats" -d 'Count members by status, type, level of units and year of joining, on any day'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "roll" -d 'Draw up the electorate of a day, with a reason for everyone who is left out'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "renew" -d 'Renew memberships: in time the term goes on, after a lapse it begins anew and the gap stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "suspend" -d 'Let the rights of members rest, until a day or until they are reinstated'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "reinstate" -d 'End a suspension'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "resign" -d 'Record that members have left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "expel" -d 'Exclude members; needs a reason'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "record-death" -d 'Record that a member has died, which ends all memberships of the person'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "expire" -d 'Record the terms and the suspensions that are over; safe to repeat, for a timer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "set-primary" -d 'Make one of a person\'s memberships the main one'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "application" -d 'People who ask to become members, and the levels that decide'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "import" -d 'Load members from a file: all or nothing, and every refusal explained'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "export" -d 'Write members as the import reads them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "type" -d 'The kinds of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "transfer" -d 'Moves of members between units, with the consent of both'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "invitation" -d 'People who are invited by e-mail, and how they answer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "domain" -d 'Domains of e-mail addresses whose holders may join by themselves'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "batch" -d 'Files of members, and of those with whom something was done, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show history stats roll renew suspend reinstate resign expel record-death expire set-primary application import export type transfer invitation domain batch help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l status -d 'Only members in these states' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l type -d 'Only members with this type of membership' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l unit -d 'Only members of this unit' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l search -d 'Only members whose name, number, e-mail or phone holds this text' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l limit -d 'At most so many' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l after -d 'Those after this member: number, e-mail or id' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -l subtree -d 'And of all units below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l as-of -d 'Up to this day [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from history" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l as-of -d 'As it was, is or will be on this day, as far as is known [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l unit -d 'Only members of this unit' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -l subtree -d 'And of all units below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l as-of -d 'The day of the vote [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l unit -d 'The electorate of this unit: its members, and those of all units below it' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -l explain -d 'Everybody who was considered, with the reasons of those who are left out'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from roll" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l file -d 'A file of them in place of one: CSV and other text, or a workbook; - for standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l on -d 'The day on which it was renewed [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l until -d 'The first day after the new term [default: by the duration of the type]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from renew" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l file -d 'A file of them in place of one: CSV and other text, or a workbook; - for standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l on -d 'The first day of the suspension [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l until -d 'The day on which it ends by itself [default: it lasts until the member is reinstated]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from suspend" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l file -d 'A file of them in place of one: CSV and other text, or a workbook; - for standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l on -d 'The first day on which rights are back [default: today, or the day on which the suspension ended]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from reinstate" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l file -d 'A file of them in place of one: CSV and other text, or a workbook; - for standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l on -d 'The first day on which it is no longer in force [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l reason-code -d 'Why, as one of the reasons of removal, such as `non_payment` [default: resignation or expulsion]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from resign" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l file -d 'A file of them in place of one: CSV and other text, or a workbook; - for standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l on -d 'The first day on which it is no longer in force [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l reason-code -d 'Why, as one of the reasons of removal, such as `non_payment` [default: resignation or expulsion]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expel" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l file -d 'A file of them in place of one: CSV and other text, or a workbook; - for standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l on -d 'The day of the death [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from record-death" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l as-of -d 'Those that are over by this day, which is not ahead [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -l dry-run -d 'Show what would be recorded, and record nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from expire" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l file -d 'A file of them in place of one: CSV and other text, or a workbook; - for standard input' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l on -d 'Since when it is the main one [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from set-primary" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "submit" -d 'Hand an application in: the person is found or made, and the levels that decide are laid down'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "list" -d 'List applications, oldest first, each with the level that decides next'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "show" -d 'Show an application with the decisions of its levels'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "approve" -d 'Record that a level approves; after the last one the membership begins'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "activate" -d 'Begin a membership that is approved and waited for its fee'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "reject" -d 'Record that a level rejects an application; needs a reason'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "withdraw" -d 'Record that who applied takes the application back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from application" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l mode -d 'Whether rows may create, change or both' -r -f -a "upsert\t'Create what is new and change what differs'
insert\t'Create only; refuse what exists'
update\t'Change only; refuse what is new'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l status -d 'Only members in these states' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l type -d 'Only members with this type of membership' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l unit -d 'Only members of this unit' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l subtree -d 'And of all units below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l excel-safe -d 'Put an apostrophe before what a spreadsheet program would take for a formula'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -f -a "list" -d 'List the kinds of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -f -a "create" -d 'Create a kind of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -f -a "update" -d 'Change a kind of membership; memberships that run keep their terms'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "request" -d 'Ask for the transfer of a member, or of those of a file, to another unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "list" -d 'List transfers, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "show" -d 'Show a transfer, with who decided and what stands in its way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "consent" -d 'Consent for the unit that is left or the one that is joined'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "refuse" -d 'Refuse for the unit that is left or the one that is joined'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "cancel" -d 'Take the request of a transfer back that is not carried out yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "complete" -d 'Carry an approved transfer out whose date has come'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "settle" -d 'Let silence consent where its time is over, and carry out what is approved and due; for a timer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "undo" -d 'Take a transfer back that was carried out, as if it had not been'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from transfer" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "create" -d 'Invite somebody; the token that answers it is shown once'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "list" -d 'List invitations, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "show" -d 'Show an invitation'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "resend" -d 'Make a new token for an invitation that is to be sent again; the former one is good no more'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "accept" -d 'Accept an invitation with its token: the person becomes a user, and a member where a unit is named'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "decline" -d 'Decline an invitation with its token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "cancel" -d 'Withdraw an invitation that nobody has answered'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "expire" -d 'Mark invitations whose time to answer is over; for a timer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from invitation" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "add" -d 'Add a domain of e-mail addresses, and say what the organization must publish to show that it is its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "list" -d 'List the domains with what joining through them brings'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "show" -d 'Show a domain'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "verify" -d 'Hold what was found published against the token, and accept the domain'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "update" -d 'Change what joining through a domain brings, or whether people join by themselves'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "remove" -d 'Remove a domain; who joined through it stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "join" -d 'Let a person join through the domain of the e-mail, or all who may; for a timer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from domain" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -f -a "list" -d 'List the imports, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -f -a "show" -d 'Show one import, and how its file was read'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -f -a "undo" -d 'Take an import back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from batch" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "list" -d 'List members'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a member by number, e-mail or id'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "history" -d 'Tell a member\'s life: every period, when they first joined, since when without a break, how long in all'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "stats" -d 'Count members by status, type, level of units and year of joining, on any day'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "roll" -d 'Draw up the electorate of a day, with a reason for everyone who is left out'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "renew" -d 'Renew memberships: in time the term goes on, after a lapse it begins anew and the gap stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Let the rights of members rest, until a day or until they are reinstated'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "reinstate" -d 'End a suspension'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "resign" -d 'Record that members have left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "expel" -d 'Exclude members; needs a reason'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "record-death" -d 'Record that a member has died, which ends all memberships of the person'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "expire" -d 'Record the terms and the suspensions that are over; safe to repeat, for a timer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "set-primary" -d 'Make one of a person\'s memberships the main one'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "application" -d 'People who ask to become members, and the levels that decide'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "import" -d 'Load members from a file: all or nothing, and every refusal explained'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write members as the import reads them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "type" -d 'The kinds of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "transfer" -d 'Moves of members between units, with the consent of both'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "invitation" -d 'People who are invited by e-mail, and how they answer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "domain" -d 'Domains of e-mail addresses whose holders may join by themselves'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "batch" -d 'Files of members, and of those with whom something was done, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "create" -d 'Create a role'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "list" -d 'List roles, by code'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "show" -d 'Show one role: what it allows and denies, from whom it inherits, what excludes it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "update" -d 'Change a role: its name, its holders, what it inherits and what excludes it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "delete" -d 'Delete a role that nobody holds'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "grant" -d 'Make a role allow permissions, or deny them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "revoke" -d 'Take permissions, allowed or denied, out of a role'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "assign" -d 'Give a role to a person, at a unit or everywhere, for a term'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "import" -d 'Give roles to many people, from a spreadsheet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "batch" -d 'The imports of roles, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "unassign" -d 'Take a role from a person: its term ends'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "assignments" -d 'List who holds which role today, on another day, or ever'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "check" -d 'Tell whether somebody may do something, and why; exit 1 when not'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "who-can" -d 'List everybody who may do something, with why'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "diff" -d 'Show what a policy would change: in the roles, and for whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "apply" -d 'Make the roles what a policy says'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "export" -d 'Write the roles as a policy'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "test" -d 'Try who may do what on given days, also by a policy that is not applied; exit 1 when anything comes out otherwise'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "cache" -d 'What the database keeps derived of who may do what'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "permission" -d 'What can be allowed, and what people are given or denied beside their roles'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and not __fish_seen_subcommand_from create list show update delete grant revoke assign import batch unassign assignments check who-can diff apply export test cache permission help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l name -d 'The role\'s name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l name-local -d 'The name in the organization\'s own script' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l description -d 'What it is for' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l maximum-holders -d 'How many may hold it at one unit at a time [default: any number]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l inherits -d 'Roles of which it holds everything' -r -f -a "(__tenantctl_values roles)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l allow -d 'Permissions that it allows' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l deny -d 'Permissions that it denies, whatever else allows them' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l excludes -d 'Roles that nobody holds together with it over the same unit' -r -f -a "(__tenantctl_values roles)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l search -d 'Only roles with this text in code or name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l allowing -d 'Only roles that allow this permission, by themselves or by what they inherit' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l after -d 'Go on after this one, the last of the page before' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -l platform -d 'The roles of platform users in the place of a tenant\'s; -t is then the one to which a role is limited'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l name -d 'The role\'s name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l name-local -d 'The name in the organization\'s own script' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l description -d 'What it is for' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l maximum-holders -d 'How many may hold it at one unit at a time' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l inherits -d 'Roles of which it is to hold everything as well' -r -f -a "(__tenantctl_values roles)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l disinherits -d 'Roles from which it is to inherit no more' -r -f -a "(__tenantctl_values roles)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l excludes -d 'Roles that nobody is to hold together with it over the same unit; --reason says why' -r -f -a "(__tenantctl_values roles)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l permits -d 'Roles that may be held together with it again' -r -f -a "(__tenantctl_values roles)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -l no-maximum -d 'Any number may hold it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say whether it may be deleted, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l as -d 'The tenant\'s own user in whose name it is done, and who has to hold what is given' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -l deny -d 'Deny them in place of allowing them: a denial wins over every allowance'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from grant" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l as -d 'The tenant\'s own user in whose name it is done' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from revoke" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l user -d 'Who gets it: e-mail, id or external id' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l scope -d 'How far it reaches: the unit alone, all below it as well, or everywhere [default: unit]' -r -f -a "unit\t'The unit alone'
subtree\t'The unit and all below it'
tenant\t'Everywhere; no unit is named'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l kind -d 'How the holder came to it' -r -f -a "elected\t''
appointed\t''
acting\t''
delegated\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l from -d 'The first day [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l until -d 'The last day [default: open]; an elected holder has one' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l on-behalf-of -d 'The holder on whose behalf a delegated one is held; it ends with the holder\'s own term' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l as -d 'The tenant\'s own user in whose name it is done, and who has to hold what the role allows' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l unit -d 'The unit at which it holds' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l dry-run -d 'Say whether it may be given, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -l platform -d 'The roles of platform users in the place of a tenant\'s; -t is then the one to which a role is limited'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assign" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l mode -d 'Whether rows may create, change or both' -r -f -a "upsert\t'Create what is new and change what differs'
insert\t'Create only; refuse what exists'
update\t'Change only; refuse what is new'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Do nothing'
reject\t'Do the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l max-errors -d 'Do nothing when more rows than this are refused, such as 100 or 2%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l rejects -d 'Where the refused rows go [default: FILE.rejects.csv beside the file]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l map -d 'Profile that says how to read the file' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l column -d 'What a header means, as \'E-Mail=email\'; HEADER=- leaves it out' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l save-map -d 'Save how this file was read as a profile' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of a text file, such as windows-1252 [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l delimiter -d 'Delimiter of a text file [default: detected]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l sheet -d 'Sheet of a workbook [default: the first]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l dates -d 'Order of day and month: iso, dmy or mdy [default: as the values show]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what would be done, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l template -d 'Print the empty sheet, and what its columns mean'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -l explain-columns -d 'Show what each header of the file was taken for, and do nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -f -a "list" -d 'List the imports, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -f -a "show" -d 'Show one import, and how its file was read'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -f -a "undo" -d 'Take an import back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from batch" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l user -d 'From whom it is taken' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l unit -d 'The unit at which it is held [default: the only place where it is]' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l on -d 'The last day [default: today]; what begins later never was' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l as -d 'The tenant\'s own user in whose name it is done' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l now -d 'At once: yesterday was the last day'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -l platform -d 'The roles of platform users in the place of a tenant\'s; -t is then the one to which a role is limited'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from unassign" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l user -d 'Only what this person holds' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l unit -d 'Only what is held at this unit' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l kind -d 'Only holders who came to it like this' -r -f -a "elected\t''
appointed\t''
acting\t''
delegated\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l at -d 'Who holds it on this day [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l limit -d 'Show so many at most' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l after -d 'Go on after this one, the last of the page before' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l subtree -d 'Also at the units below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l history -d 'All terms there were, are and are to come'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -l platform -d 'The roles of platform users in the place of a tenant\'s; -t is then the one to which a role is limited'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from assignments" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l user -d 'The person: e-mail, id or external id' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l unit -d 'The unit at which it would be done [default: the whole tenant]' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l at -d 'The day, past or to come [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l explain -d 'Say why: every way there, and what is missing on those that lead nowhere'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -l platform -d 'The roles of platform users in the place of a tenant\'s; -t is then the one to which a role is limited'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l unit -d 'The unit at which it would be done [default: the whole tenant]' -r -f -a "(__tenantctl_values units)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l at -d 'The day, past or to come [default: today]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from who-can" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l prune -d 'As though roles that the policy lacks were deleted'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -l exit-code -d 'End with 1 when anything is different'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from diff" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l prune -d 'Delete the roles that the policy lacks'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -l dry-run -d 'Show what would change, and change nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from apply" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l policy -d 'A policy to try them on; nothing of it stays' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -l prune -d 'With the roles deleted that the policy lacks'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -f -a "verify" -d 'Recompute what everybody may do and compare; exit 1 when an entry is stale or missing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -f -a "rebuild" -d 'Make what everybody may do anew from assignments and roles'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from cache" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -f -a "list" -d 'List the permissions that there are, or what people are given and denied directly'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -f -a "grant" -d 'Give a permission to a person directly, beside all roles'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -f -a "deny" -d 'Deny a permission to a person, whatever roles allow it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -f -a "revoke" -d 'Take a direct permission or denial back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from permission" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a role'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "list" -d 'List roles, by code'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one role: what it allows and denies, from whom it inherits, what excludes it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a role: its name, its holders, what it inherits and what excludes it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a role that nobody holds'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "grant" -d 'Make a role allow permissions, or deny them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "revoke" -d 'Take permissions, allowed or denied, out of a role'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "assign" -d 'Give a role to a person, at a unit or everywhere, for a term'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "import" -d 'Give roles to many people, from a spreadsheet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "batch" -d 'The imports of roles, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "unassign" -d 'Take a role from a person: its term ends'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "assignments" -d 'List who holds which role today, on another day, or ever'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "check" -d 'Tell whether somebody may do something, and why; exit 1 when not'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "who-can" -d 'List everybody who may do something, with why'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show what a policy would change: in the roles, and for whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "apply" -d 'Make the roles what a policy says'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write the roles as a policy'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "test" -d 'Try who may do what on given days, also by a policy that is not applied; exit 1 when anything comes out otherwise'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "cache" -d 'What the database keeps derived of who may do what'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "permission" -d 'What can be allowed, and what people are given or denied beside their roles'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "status" -d 'Show which migrations databases have, and which are pending'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "plan" -d 'Show what `up` would apply'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "up" -d 'Apply what is pending'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "down" -d 'Take migrations back, newest first, with the data in what they made'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "new" -d 'Write the files of a new migration'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "validate" -d 'Hold the ledgers against the files and run the migrations\' own checks; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "test-rollback" -d 'Apply, take back and apply again each migration on a scratch database; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "rehearse" -d 'Migrate clones of the largest and the oddest databases; forecast how long the fleet takes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "lint" -d 'Look for locks, lost data and leaks in migrations before they run; exit 1 for errors'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "monitor" -d 'Look for databases that are behind, failed, drifted or stuck, and for old backups; exit 1 when there are'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "repair" -d 'Finish or take back what a crash left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "baseline" -d 'Take migrations for applied whose schema a database has already'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "history" -d 'Show what was done to schemas, when and by whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and not __fish_seen_subcommand_from status plan up down new validate test-rollback rehearse lint monitor repair baseline history help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l context -d 'Only migrations of this context and of those that it builds on; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l to -d 'Up to this migration, itself included' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l out-of-order -d 'Migrations too that newer ones are applied before'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l no-locks -d 'Make no shadow database; the locks are those of PostgreSQL\'s documentation'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l exit-code -d 'Exit with 1 when something is pending'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l context -d 'Only migrations of this context and of those that it builds on; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l to -d 'Up to this migration, itself included' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l throttle -d 'How long a backfill rests after each batch, such as 100ms [default: not at all]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l waves -d 'How many databases each wave reaches, counted from the first one, such as 1,10%,100%' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l canary -d 'Tenants that go first, in a wave of their own, such as \'tag=pilot\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l soak -d 'How long to wait after a wave before its databases are looked at and the next wave begins, such as 5m' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l gate -d 'A query that has to give one row with one boolean column, true, in every database that is done, after each wave; in a read-only transaction' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l max-failures -d 'Begin nothing more once more than N databases failed [default: a failure only keeps the next wave from beginning]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l confirm -d 'The landlord\'s name, which --fresh asks for' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l out-of-order -d 'Apply migrations although newer ones that build on them are applied'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l backup -d 'Take a backup of each database before something is done there'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l dry-run -d 'Do everything in transactions that are taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l verify -d 'Ask every database, although the landlord knows which ones have everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l seed -d 'Apply the landlord\'s seeds too'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l fresh -d 'Drop the landlord\'s schema with all that is in it and make it anew; asks for the landlord\'s name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -l forget-tenants -d 'Let --fresh forget tenants that are registered; their databases stay'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from up" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l steps -d 'So many migrations' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l to -d 'Until this migration is the newest; 0 takes back everything' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l context -d 'Only migrations of this context; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l from-files -d 'Run this program\'s down files instead of the scripts that the ledger kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l backup -d 'Take a backup of each database before something is done there'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -l dry-run -d 'Do everything in transactions that are taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from down" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l dir -d 'Folder of contexts' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l phase -d 'Where it stands in a change that running applications live through' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -l landlord -d 'The contexts are the landlord\'s'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from new" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -l catalogue -d 'Hold the catalogues too against those that the migrations make on shadow databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from validate" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l steps -d 'The newest so many only; older ones are applied without being tried [default: all]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l context -d 'The migrations of this context and of those that it builds on; may be repeated [default: all contexts]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l template -d 'The contexts of this template, and those of --migrations' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l server -d 'The server on which to try' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l all-templates -d 'The contexts of each template in turn'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -l landlord -d 'The landlord\'s migrations'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from test-rollback" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l context -d 'Only migrations of this context and of those that it builds on; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l to -d 'Up to this migration, itself included' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l sample -d 'So many of the largest databases, beside the largest of each kind' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -l out-of-order -d 'Migrations too that newer ones are applied before'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from rehearse" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l context -d 'Only migrations of this context; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -l landlord -d 'The landlord\'s migrations instead of the tenants\''
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from lint" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l alert-command -d 'A shell command that gets the report as JSON on its standard input when something is wrong' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l stuck-after -d 'A run, or a change of a tenant\'s status, is stuck after this time' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l max-backup-age -d 'Every tenant has to have a backup that is no older than this, such as 26h [default: by the class of its backups]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l verify -d 'Ask every database, although the landlord remembers how it stands'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -l catalogue -d 'Ask every database, and hold its catalogue against the one that its migrations make'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from monitor" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l revert -d 'Take unfinished migrations back instead of finishing them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l accept-checksums -d 'Take the present files for the ones that were applied'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l at -d 'The last migration whose schema the database has' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l context -d 'Only migrations of this context, of which the ledger has none; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l accept -d 'Take the database for equal although this is different, word for word as it is told; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -l dry-run -d 'Compare only, and say what would be written'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from baseline" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l migrations -d 'Folder of contexts of your own, which come beside the program\'s or in place of them; may be repeated' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l lock-wait -d 'How long to wait while another session migrates the same database [default: 1m]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l lock-timeout -d 'How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from history" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show which migrations databases have, and which are pending'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "plan" -d 'Show what `up` would apply'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "up" -d 'Apply what is pending'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "down" -d 'Take migrations back, newest first, with the data in what they made'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "new" -d 'Write the files of a new migration'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "validate" -d 'Hold the ledgers against the files and run the migrations\' own checks; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "test-rollback" -d 'Apply, take back and apply again each migration on a scratch database; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "rehearse" -d 'Migrate clones of the largest and the oddest databases; forecast how long the fleet takes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "lint" -d 'Look for locks, lost data and leaks in migrations before they run; exit 1 for errors'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "monitor" -d 'Look for databases that are behind, failed, drifted or stuck, and for old backups; exit 1 when there are'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "repair" -d 'Finish or take back what a crash left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "baseline" -d 'Take migrations for applied whose schema a database has already'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "history" -d 'Show what was done to schemas, when and by whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -f -a "list" -d 'List the runs, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -f -a "show" -d 'Show a run and what became of each database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -f -a "prune" -d 'Remove runs of long ago from the ledger'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -f -a "resume" -d 'Take a run up again: what was not done, what failed, what a crash left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show prune resume help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l limit -d 'Show so many' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l before -d 'Runs that began before: a date, a time, or how long ago' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -l dry-run -d 'Say how many there are, and remove none'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from prune" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l concurrency -d 'How many databases at once [default: as before]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l max-failures -d 'Begin nothing more once more than N databases failed [default: as before]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -l failed-only -d 'Only the databases that failed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the runs, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a run and what became of each database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from help" -f -a "prune" -d 'Remove runs of long ago from the ledger'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Take a run up again: what was not done, what failed, what a crash left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "log" -d 'List what was done, in one trail or many, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "tail" -d 'Show what is done as it is done, until Ctrl-C'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "show" -d 'Show one entry with its values, every entry of one record, or a record as it was'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "timeline" -d 'Tell the life of one record, oldest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "stats" -d 'Count entries by table, action, actor, login, day or month'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "schema" -d 'List the changes of a tenant\'s schema, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "seal" -d 'Close what was written, so that no change of it goes unnoticed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "verify" -d 'Prove that the trail is intact and complete, as far as it is sealed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "export" -d 'Export entries with every column, oldest first, and a manifest'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "partitions" -d 'The monthly partitions of a tenant\'s trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "prune" -d 'Export and drop the months past their retention; their seals stay'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and not __fish_seen_subcommand_from log tail show timeline stats schema seal verify export partitions prune help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l by -d 'Only what this actor did: e-mail, login or name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l table -d 'Only entries of this table, such as organization.units or units' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l record -d 'Only entries of this record: id, key, unit code, e-mail, member number' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l action -d 'Only this action: insert, update, delete, or an event such as unit.export' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l text -d 'Only entries with this text in command, reason, key or values' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l since -d 'Only what was done then or later: a date, a time, or how long ago (7d)' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l until -d 'Only what was done before then' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l limit -d 'Show so many at most' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l after -d 'Go on after this entry, the last of the page before; of one trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l by -d 'Only what this actor did: e-mail, login or name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l table -d 'Only entries of this table, such as organization.units or units' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l record -d 'Only entries of this record: id, key, unit code, e-mail, member number' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l action -d 'Only this action: insert, update, delete, or an event such as unit.export' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l text -d 'Only entries with this text in command, reason, key or values' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -s n -l lines -d 'Begin with so many of the latest entries' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l landlord -d 'The landlord\'s own trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l at -d 'The record as it was then: a date, a time, or how long ago (7d)' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -l landlord -d 'The landlord\'s own trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -l landlord -d 'The landlord\'s own trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from timeline" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l by -d 'What the entries have in common' -r -f -a "table\t''
action\t''
actor\t''
login\t''
day\t''
month\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l since -d 'Only what was done then or later: a date, a time, or how long ago (7d)' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l until -d 'Only what was done before then' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from stats" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l context -d 'Only changes of this context' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l limit -d 'Show so many at most' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from schema" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l wait -d 'How long to wait for transactions that have not ended: what they wrote is sealed the next time' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l anchor-out -d 'File for the heads of the chains, to be kept where nobody who can change the databases can change it; heads that it holds are replaced only by such as follow from them' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from seal" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l anchor -d 'File of heads that `audit seal --anchor-out` wrote; the landlord\'s anchors are used in any case' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l since -d 'Only what was done then or later: a date, a time, or how long ago (7d)' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l until -d 'Only what was done before then' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l to -d 'File to write; the manifest goes beside it, to FILE.manifest.json [default: standard output]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -l landlord -d 'The landlord\'s own trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -f -a "list" -d 'List the partitions, pruned ones too'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -f -a "create" -d 'Make those of the next 24 months, and move entries to them that strayed; done by itself before writing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from partitions" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l to -d 'Folder for the files to which the entries are exported, one a month' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l landlord -d 'The landlord\'s own trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -l dry-run -d 'Show what would be dropped, and drop nothing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from prune" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "log" -d 'List what was done, in one trail or many, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "tail" -d 'Show what is done as it is done, until Ctrl-C'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one entry with its values, every entry of one record, or a record as it was'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "timeline" -d 'Tell the life of one record, oldest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "stats" -d 'Count entries by table, action, actor, login, day or month'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "schema" -d 'List the changes of a tenant\'s schema, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "seal" -d 'Close what was written, so that no change of it goes unnoticed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Prove that the trail is intact and complete, as far as it is sealed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "export" -d 'Export entries with every column, oldest first, and a manifest'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "partitions" -d 'The monthly partitions of a tenant\'s trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "prune" -d 'Export and drop the months past their retention; their seals stay'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -f -a "list" -d 'List the sets and templates, and what they hold'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -f -a "plan" -d 'Show which rows would be added, changed or removed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -f -a "apply" -d 'Bring databases to what the seeds say'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -f -a "verify" -d 'Count what is missing, different or extra; exit 1 when the seeds are not all there'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -f -a "export" -d 'Write tables of a database as seed files'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and not __fish_seen_subcommand_from list plan apply verify export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l dir -d 'Folder of seeds of your own, which come beside the program\'s or in place of them' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -l tables -d 'Every table of each set'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l dir -d 'Folder of seeds of your own, which come beside the program\'s or in place of them' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l set -d 'This set and what it requires; may be repeated [default: the reference data and the template\'s sets]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l prune -d 'Show rows too that are in no seed, and would be removed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -l exit-code -d 'End with 1 when something would change'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from plan" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l dir -d 'Folder of seeds of your own, which come beside the program\'s or in place of them' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l set -d 'This set and what it requires; may be repeated [default: the reference data and the template\'s sets]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l prune -d 'Remove rows that are in no seed as well'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l dry-run -d 'Do everything, show it, and take it back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l dir -d 'Folder of seeds of your own, which come beside the program\'s or in place of them' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l set -d 'This set and what it requires; may be repeated [default: the reference data and the template\'s sets]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l dir -d 'Folder of seeds of your own, which come beside the program\'s or in place of them' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l set -d 'The tables that this set fills; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l to -d 'Folder for the files, one a table [default: one table to standard output]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the sets and templates, and what they hold'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from help" -f -a "plan" -d 'Show which rows would be added, changed or removed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from help" -f -a "apply" -d 'Bring databases to what the seeds say'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Count what is missing, different or extra; exit 1 when the seeds are not all there'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write tables of a database as seed files'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -s t -l tenant -d 'These tenants' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l where -d 'Tenants that meet conditions, such as \'server=eu1 and tag=pilot and not behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l failed-in -d 'Tenants with which a run failed' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l except -d 'Tenants to leave out' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l concurrency -d 'How many databases at once; less on a server that is short of connections' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l timeout -d 'Give up on a database after this time, such as 300s [default: never]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -l landlord -d 'The landlord\'s own database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand doctor" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand __complete" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "init" -d 'Set the landlord up: its database, this server, the first platform administrator'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "local" -d 'The private PostgreSQL cluster that is used when nothing else is configured'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "server" -d 'The PostgreSQL servers that hold tenant databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "tenant" -d 'The organizations that the platform hosts'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "user" -d 'The people of an organization'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "unit" -d 'The tree of an organization\'s units'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "membership" -d 'Who belongs to which unit, and since when'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "role" -d 'Who may do what, where and when: roles, permissions and who holds them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "migrate" -d 'The migrations of the landlord and of tenants, one or many'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "run" -d 'What was run over many databases, and what is left of it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "audit" -d 'The trail of what was done, by whom, when and why'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "seed" -d 'The content that tenants begin with and share, held against the databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "doctor" -d 'Check the whole installation: landlord, servers, tenants; exit 1 with what is found, each with what mends it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "man" -d 'Write the manual pages to a folder'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership role migrate run audit seed doctor completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "up" -d 'Start the local cluster, and make it when it is not there yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "down" -d 'Stop the local cluster; its data stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "status" -d 'Show whether the local cluster runs, and where it is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "url" -d 'Print the URL of the landlord\'s database on the local cluster'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "destroy" -d 'Remove the local cluster with all its databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "update" -d 'Change how a server is reached, once it is reached so'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "remove" -d 'Remove a server on which no tenant lives and no database is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "create" -d 'Create a tenant from a template, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "list" -d 'List the tenants'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "show" -d 'Show one tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "status" -d 'Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "update" -d 'Change a tenant\'s name or tags'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "size" -d 'Show how much room tenants take'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "suspend" -d 'Keep the organization out until it is resumed; administration and migrations go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "resume" -d 'Let a suspended organization in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "maintenance" -d 'Keep the application out for a moment, with a message'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "backup" -d 'Take backups of tenants or of the landlord'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "backups" -d 'List the backups that were taken'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "restore" -d 'Put a backup in the place of a database, which is kept: a tenant\'s, or the landlord\'s'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "reset" -d 'Begin anew with an empty database of the tenant\'s own template'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "rebuild" -d 'Put an empty database of a template in the place of a tenant\'s, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "clone" -d 'Copy a tenant as a tenant of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "move" -d 'Move a tenant to another server'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "archive" -d 'Keep the application out for good, take a backup and try it, and keep the audit trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "abandon" -d 'Give up what was begun and not finished: a creation, restore, rebuild, reset or move before it took effect'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "purge" -d 'Drop everything of a tenant that was archived long enough'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "validate" -d 'Hold data against its rules: keys, constraints, tree, partitions, sequences, seeds, stamp; exit 1 with findings'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "exec" -d 'Execute SQL in the databases of tenants and show its rows as one result'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "psql" -d 'Open psql in a tenant\'s database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "setting" -d 'The settings of an organization: defaults, and values of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "credentials" -d 'The passwords with which a tenant\'s application connects'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "domain" -d 'The host names under which organizations are reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "application" -d 'Organizations that ask to be hosted'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "verify-isolation" -d 'Prove that tenants\' rows are kept apart; exit 1 with what is found, each with what mends it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "context" -d 'The contexts that a tenant\'s database has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "create" -d 'Create a user, pending until an address is verified and a password is set'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "list" -d 'List users, by name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "show" -d 'Show one user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "update" -d 'Change what is known of a user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "set-password" -d 'Set a user\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "reset-password" -d 'Make a token with which a user sets a new password, or set it with the token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "verify-email" -d 'Make a token that verifies a user\'s e-mail, verify it with the token, or mark it as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "verify-phone" -d 'Make a token that verifies a user\'s telephone, verify it with the token, or mark it as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "verify-identity" -d 'Mark a user\'s identity as verified'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "login" -d 'Log a user in: an access token and a refresh token, which are shown once'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "refresh" -d 'Exchange a refresh token for the next tokens of its session'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "logout" -d 'End the session of a token'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "lock" -d 'Lock a user, for a time or until unlocked'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "unlock" -d 'Let a locked user log in again, and forget failed logins'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "suspend" -d 'Bar a user until activated again, and end all sessions'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "activate" -d 'Make a pending or suspended user active'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "delete" -d 'Delete a user, who can be brought back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "undelete" -d 'Bring a deleted user back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "anonymize" -d 'Take away for good who a user is; what refers to the user and the trail stay whole'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "merge" -d 'Join a duplicate to the user who is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "import" -d 'Import a file of people'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "export" -d 'Export people, as CSV or another format'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "batch" -d 'The imports of people, and taking one back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "session" -d 'Where users are logged in'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "token" -d 'API tokens, and whose any token is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "create" -d 'Create a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "list" -d 'List units, by code'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "tree" -d 'Draw the tree of units, or a part of it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "show" -d 'Show one unit: its place, what stands below it, how to reach it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "update" -d 'Change what is known of a unit'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "move" -d 'Move a unit below another, with all that stands below it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "merge" -d 'Merge a unit into another: units, memberships and contacts go there, terms and roles end'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "archive" -d 'Close a unit in which nobody is a member: it stays in the tree and takes nothing new'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "import" -d 'Load units from a spreadsheet: new ones, changed ones, moved ones'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "export" -d 'Write the units as a file that an import reads'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "verify" -d 'Recompute the tree\'s positions and compare; exit 1 when one is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "rebuild" -d 'Make the tree\'s positions anew from the parents'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "type" -d 'The types of units'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "batch" -d 'The imports of units, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "contact" -d 'How to reach units, and whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "leader" -d 'Who leads units, in which position and for which term'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from unit" -f -a "mapping" -d 'Functional structures beside the tree, such as a women\'s wing'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "list" -d 'List members'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "show" -d 'Show a member by number, e-mail or id'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "history" -d 'Tell a member\'s life: every period, when they first joined, since when without a break, how long in all'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "stats" -d 'Count members by status, type, level of units and year of joining, on any day'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "roll" -d 'Draw up the electorate of a day, with a reason for everyone who is left out'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "renew" -d 'Renew memberships: in time the term goes on, after a lapse it begins anew and the gap stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "suspend" -d 'Let the rights of members rest, until a day or until they are reinstated'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "reinstate" -d 'End a suspension'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "resign" -d 'Record that members have left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "expel" -d 'Exclude members; needs a reason'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "record-death" -d 'Record that a member has died, which ends all memberships of the person'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "expire" -d 'Record the terms and the suspensions that are over; safe to repeat, for a timer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "set-primary" -d 'Make one of a person\'s memberships the main one'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "application" -d 'People who ask to become members, and the levels that decide'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "import" -d 'Load members from a file: all or nothing, and every refusal explained'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "export" -d 'Write members as the import reads them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "type" -d 'The kinds of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "transfer" -d 'Moves of members between units, with the consent of both'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "invitation" -d 'People who are invited by e-mail, and how they answer'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "domain" -d 'Domains of e-mail addresses whose holders may join by themselves'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "batch" -d 'Files of members, and of those with whom something was done, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "create" -d 'Create a role'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "list" -d 'List roles, by code'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "show" -d 'Show one role: what it allows and denies, from whom it inherits, what excludes it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "update" -d 'Change a role: its name, its holders, what it inherits and what excludes it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "delete" -d 'Delete a role that nobody holds'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "grant" -d 'Make a role allow permissions, or deny them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "revoke" -d 'Take permissions, allowed or denied, out of a role'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "assign" -d 'Give a role to a person, at a unit or everywhere, for a term'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "import" -d 'Give roles to many people, from a spreadsheet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "batch" -d 'The imports of roles, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "unassign" -d 'Take a role from a person: its term ends'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "assignments" -d 'List who holds which role today, on another day, or ever'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "check" -d 'Tell whether somebody may do something, and why; exit 1 when not'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "who-can" -d 'List everybody who may do something, with why'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "diff" -d 'Show what a policy would change: in the roles, and for whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "apply" -d 'Make the roles what a policy says'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "export" -d 'Write the roles as a policy'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "test" -d 'Try who may do what on given days, also by a policy that is not applied; exit 1 when anything comes out otherwise'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "cache" -d 'What the database keeps derived of who may do what'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "permission" -d 'What can be allowed, and what people are given or denied beside their roles'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "status" -d 'Show which migrations databases have, and which are pending'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "plan" -d 'Show what `up` would apply'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "up" -d 'Apply what is pending'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "down" -d 'Take migrations back, newest first, with the data in what they made'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "new" -d 'Write the files of a new migration'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "validate" -d 'Hold the ledgers against the files and run the migrations\' own checks; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "test-rollback" -d 'Apply, take back and apply again each migration on a scratch database; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "rehearse" -d 'Migrate clones of the largest and the oddest databases; forecast how long the fleet takes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "lint" -d 'Look for locks, lost data and leaks in migrations before they run; exit 1 for errors'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "monitor" -d 'Look for databases that are behind, failed, drifted or stuck, and for old backups; exit 1 when there are'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "repair" -d 'Finish or take back what a crash left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "baseline" -d 'Take migrations for applied whose schema a database has already'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "history" -d 'Show what was done to schemas, when and by whom'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from run" -f -a "list" -d 'List the runs, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from run" -f -a "show" -d 'Show a run and what became of each database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from run" -f -a "prune" -d 'Remove runs of long ago from the ledger'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from run" -f -a "resume" -d 'Take a run up again: what was not done, what failed, what a crash left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "log" -d 'List what was done, in one trail or many, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "tail" -d 'Show what is done as it is done, until Ctrl-C'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "show" -d 'Show one entry with its values, every entry of one record, or a record as it was'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "timeline" -d 'Tell the life of one record, oldest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "stats" -d 'Count entries by table, action, actor, login, day or month'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "schema" -d 'List the changes of a tenant\'s schema, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "seal" -d 'Close what was written, so that no change of it goes unnoticed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "verify" -d 'Prove that the trail is intact and complete, as far as it is sealed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "export" -d 'Export entries with every column, oldest first, and a manifest'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "partitions" -d 'The monthly partitions of a tenant\'s trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "prune" -d 'Export and drop the months past their retention; their seals stay'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from seed" -f -a "list" -d 'List the sets and templates, and what they hold'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from seed" -f -a "plan" -d 'Show which rows would be added, changed or removed'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from seed" -f -a "apply" -d 'Bring databases to what the seeds say'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from seed" -f -a "verify" -d 'Count what is missing, different or extra; exit 1 when the seeds are not all there'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from seed" -f -a "export" -d 'Write tables of a database as seed files'
