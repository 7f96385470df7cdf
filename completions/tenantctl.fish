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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "remove" -d 'Remove a server on which no tenant lives'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l host -d 'Host name, address, or folder of a Unix socket' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l port -d 'Port' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l username -d 'The administrator, who needs CREATEDB and CREATEROLE, no superuser' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l maintenance-database -d 'The database to connect to for work on the server itself' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l ssl-mode -d 'Encryption, as PostgreSQL\'s sslmode' -r -f -a "disable\t''
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a server on which no tenant lives'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "create" -d 'Create a tenant from a template, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "list" -d 'List the tenants'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "show" -d 'Show one tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "status" -d 'Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "update" -d 'Change a tenant\'s name or tags'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "size" -d 'Show how much room tenants take'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "suspend" -d 'Keep the organization out until it is resumed; administration and migrations go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "resume" -d 'Let a suspended organization in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "maintenance" -d 'Keep the application out for a moment, with a message'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "backup" -d 'Take backups of tenants or of the landlord'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "backups" -d 'List the backups that were taken'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "restore" -d 'Put a backup in the place of a tenant\'s database, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "reset" -d 'Begin anew with an empty database of the tenant\'s own template'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "rebuild" -d 'Put an empty database of a template in the place of a tenant\'s, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "clone" -d 'Copy a tenant as a tenant of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "move" -d 'Move a tenant to another server'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "archive" -d 'Keep the application out for good, take a backup and try it, and keep the audit trail'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "purge" -d 'Drop everything of a tenant that was archived long enough'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "validate" -d 'Hold data against its rules: keys, constraints, tree, partitions, sequences, seeds, stamp; exit 1 with findings'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "exec" -d 'Execute SQL in the databases of tenants and show its rows as one result'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "psql" -d 'Open psql in a tenant\'s database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "setting" -d 'The settings of an organization: defaults, and values of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "credentials" -d 'The passwords with which a tenant\'s application connects'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "domain" -d 'The host names under which organizations are reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "application" -d 'Organizations that ask to be hosted'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "verify-isolation" -d 'Prove that tenants\' rows are kept apart; exit 1 with what is found, each with what mends it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "context" -d 'The contexts that a tenant\'s database has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance backup backups restore reset rebuild clone move archive purge validate exec psql setting credentials domain application verify-isolation context help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s t -l tenant -d 'The tenant, as for other commands' -r -f -a "(__tenantctl_values tenants)"
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l landlord -d 'The landlord\'s own database too'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from restore" -l drop-old -d 'Drop the databases that were kept; alone it restores nothing'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from move" -l drop-source -d 'Drop the databases that were kept; alone it moves nothing'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from validate" -l check -d 'Only these: foreign-keys, constraints, units, partitions, sequences, seeds, stamp [default: all]' -r -f -a "foreign-keys\t''
constraints\t''
units\t''
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Put a backup in the place of a tenant\'s database, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Begin anew with an empty database of the tenant\'s own template'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "rebuild" -d 'Put an empty database of a template in the place of a tenant\'s, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "clone" -d 'Copy a tenant as a tenant of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "move" -d 'Move a tenant to another server'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "archive" -d 'Keep the application out for good, take a backup and try it, and keep the audit trail'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -f -a "create" -d 'Create a user, pending and without a password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -f -a "list" -d 'List users, by name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -f -a "show" -d 'Show one user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -f -a "update" -d 'Change what is known of a user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and not __fish_seen_subcommand_from create list show update help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from create" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a user, pending and without a password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "list" -d 'List users, by name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change what is known of a user'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l address-line1 -d 'First line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l address-line2 -d 'Second line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l city -d 'City' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l region -d 'Region' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l postal-code -d 'Postal code' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l country -d 'Country, a code of ISO 3166-1' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l email -d 'E-mail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l phone -d 'Telephone' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l website -d 'Website' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from create" -l attribute -d 'Something else that is kept of it; may be repeated' -r
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from list" -l status -d 'Only units with this status' -r
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l name-local -d 'The name in the organization\'s own script' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l description -d 'What it is' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l established-on -d 'When it was established' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l address-line1 -d 'First line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l address-line2 -d 'Second line of the address' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l city -d 'City' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l region -d 'Region' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l postal-code -d 'Postal code' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l country -d 'Country, a code of ISO 3166-1' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l email -d 'E-mail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l phone -d 'Telephone' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l website -d 'Website' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from update" -l attribute -d 'Something else that is kept of it; may be repeated' -r
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Import nothing'
reject\t'Import the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand unit; and __fish_seen_subcommand_from import" -l max-errors -d 'Import nothing when more rows than this are refused, such as 100 or 2%' -r
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "list" -d 'List members'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "show" -d 'Show a member by number, e-mail or id'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "stats" -d 'Count members by status, type, level of units and year of joining'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "import" -d 'Load members from a file: all or nothing, and every refusal explained'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "export" -d 'Write members as the import reads them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "type" -d 'The kinds of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "batch" -d 'The imports of members, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and not __fish_seen_subcommand_from list show stats import export type batch help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from stats" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -s t -l tenant -d 'The tenant' -r -f -a "(__tenantctl_values tenants)"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l mode -d 'Whether rows may create, change or both' -r -f -a "upsert\t'Create what is new and change what differs'
insert\t'Create only; refuse what exists'
update\t'Change only; refuse what is new'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l on-error -d 'What a refused row does to the others' -r -f -a "abort\t'Import nothing'
reject\t'Import the others'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from import" -l max-errors -d 'Import nothing when more rows than this are refused, such as 100 or 2%' -r
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from export" -l excel-safe -d 'Put an apostrophe before values that spreadsheet programs take for formulas'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from type" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "stats" -d 'Count members by status, type, level of units and year of joining'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "import" -d 'Load members from a file: all or nothing, and every refusal explained'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write members as the import reads them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "type" -d 'The kinds of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "batch" -d 'The imports of members, which can be taken back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand membership; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l format -d 'Format of the data: table, json, yaml, csv or ndjson [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -s h -l help -d 'Print help'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -f -a "list" -d 'List the runs, newest first'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -f -a "show" -d 'Show a run and what became of each database'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -f -a "resume" -d 'Take a run up again: what was not done, what failed, what a crash left'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand run; and not __fish_seen_subcommand_from list show resume help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from log" -l record -d 'Only entries of this record: id, key, unit code, e-mail' -r
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand audit; and __fish_seen_subcommand_from tail" -l record -d 'Only entries of this record: id, key, unit code, e-mail' -r
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand seed; and __fish_seen_subcommand_from apply" -l prune -d 'Remove rows that are in no seed, after showing them and asking'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "init" -d 'Set the landlord up: its database, this server, the first platform administrator'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "local" -d 'The private PostgreSQL cluster that is used when nothing else is configured'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "server" -d 'The PostgreSQL servers that hold tenant databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "tenant" -d 'The organizations that the platform hosts'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "user" -d 'The people of an organization'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "unit" -d 'The tree of an organization\'s units'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "membership" -d 'Who belongs to which unit, and since when'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "migrate" -d 'The migrations of the landlord and of tenants, one or many'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "run" -d 'What was run over many databases, and what is left of it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "audit" -d 'The trail of what was done, by whom, when and why'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "seed" -d 'The content that tenants begin with and share, held against the databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "doctor" -d 'Check the whole installation: landlord, servers, tenants; exit 1 with what is found, each with what mends it'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "man" -d 'Write the manual pages to a folder'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant user unit membership migrate run audit seed doctor completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "up" -d 'Start the local cluster, and make it when it is not there yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "down" -d 'Stop the local cluster; its data stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "status" -d 'Show whether the local cluster runs, and where it is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "url" -d 'Print the URL of the landlord\'s database on the local cluster'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "destroy" -d 'Remove the local cluster with all its databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "remove" -d 'Remove a server on which no tenant lives'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "restore" -d 'Put a backup in the place of a tenant\'s database, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "reset" -d 'Begin anew with an empty database of the tenant\'s own template'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "rebuild" -d 'Put an empty database of a template in the place of a tenant\'s, which is kept'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "clone" -d 'Copy a tenant as a tenant of its own'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "move" -d 'Move a tenant to another server'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "archive" -d 'Keep the application out for good, take a backup and try it, and keep the audit trail'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "create" -d 'Create a user, pending and without a password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "list" -d 'List users, by name'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "show" -d 'Show one user'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "update" -d 'Change what is known of a user'
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
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "stats" -d 'Count members by status, type, level of units and year of joining'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "import" -d 'Load members from a file: all or nothing, and every refusal explained'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "export" -d 'Write members as the import reads them'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "type" -d 'The kinds of membership'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from membership" -f -a "batch" -d 'The imports of members, which can be taken back'
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
