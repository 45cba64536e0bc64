<?php

function stop(): void
{
    throw new DomainException();
}

stop();
